/**
 * Minutes kept as a raw log of an IRC channel: "15:02:15 <mira> #topic Mirrors". Who speaks and when is cut from each
 * line, so that the words are read as words; the commands of a meeting bot say what is a heading.
 */
import { clean, type Line } from './line.ts';

const SPEECH = /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s{1,3})?<[@+ ]?(?<nick>[\w|^`[\]{}\\-]{1,30})>\s{1,3}/;
/** "15:02:00 * mira waves", "--> jo has joined": what the channel says about itself. */
const NOISE = /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s{1,3})?(?:\*{1,3}\s|-->|<--|-!-|=== )/;

export interface IrcLog {
  topics: { line: Line; start: number; end: number; title: string }[];
  /** Nicknames that said that they are there. */
  present: { line: Line; nick: string }[];
  title: { line: Line; start: number; end: number } | null;
}

/** True if most lines are somebody's words on a channel. */
export function isIrcLog(lines: readonly Line[]): boolean {
  return lines.length >= 10 && lines.filter((line) => SPEECH.test(line.text)).length >= lines.length * 0.5;
}

/** Cuts the speakers from the lines (in place) and reads the bot's commands. */
export function readIrcLog(lines: Line[]): IrcLog {
  const log: IrcLog = { topics: [], present: [], title: null };
  for (const line of lines) {
    const match = SPEECH.exec(line.text);
    if (!match) {
      if (NOISE.test(line.text)) line.text = '';
      continue;
    }
    const nick = match.groups?.nick ?? '';
    line.start += match[0].length;
    line.text = line.text.slice(match[0].length);
    if (
      /^(?:o\/|\\o|hi|hello|\.hello|hey|morning|evening|present|here|i am here|i'm here|\.hi)\b|^o\//i.test(
        line.text,
      ) &&
      line.text.length < 30 &&
      !log.present.some((p) => p.nick === nick)
    )
      log.present.push({ line, nick });
    const command =
      /^#(?<name>topic|startmeeting)\s{1,3}(?<words>\S.*)$/i.exec(line.text) ??
      /^(?<name>topic):\s{1,3}(?<words>\S.*)$/i.exec(line.text);
    const words = command?.groups?.words ?? '';
    if (command) {
      const start = line.start + line.text.indexOf(words);
      if (/topic/i.test(command.groups?.name ?? ''))
        log.topics.push({ line, start, end: start + words.length, title: clean(words) });
      else log.title ??= { line, start, end: start + words.length };
    }
  }
  return log;
}
