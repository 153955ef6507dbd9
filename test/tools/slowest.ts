import type { Reporter, TestModule } from 'vitest/node';

const MOST = 10;

interface Timed {
  name: string;
  ms: number;
}

/** Prints the slowest files and tests of a run of many files: what the suite waits for. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= MOST) return;
    const files = modules.map((file) => ({ name: nameOf(file), ms: timeOf(file) }));
    const tests = modules.flatMap((file) =>
      [...file.children.allTests()].map((one) => ({
        name: `${nameOf(file)} > ${one.fullName}`,
        ms: one.diagnostic()?.duration ?? 0,
      })),
    );
    print('files', files);
    print('tests', tests);
  }
}

function nameOf({ project, relativeModuleId }: TestModule): string {
  return `${project.name} ${relativeModuleId}`;
}

/** With what it imports, and what is set up before its tests. */
function timeOf(file: TestModule): number {
  const { collectDuration, setupDuration, environmentSetupDuration, duration } = file.diagnostic();
  return collectDuration + setupDuration + environmentSetupDuration + duration;
}

function print(what: string, timed: Timed[]): void {
  const slowest = timed.sort((one, other) => other.ms - one.ms).slice(0, MOST);
  const lines = slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
  console.log([`\nThe slowest ${what}:`, ...lines].join('\n'));
}
