/** A run in a process of its own, which kills itself at one of the moments at which it asks something of the disk. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { readOptions } from '../../../src/feed/options.ts';
import { run } from '../../../src/feed/run.ts';
import { environmentAt } from '../../services/index.ts';

export interface Order {
  port: number;
  now: number;
  out: string;
  /** Before the so-manieth time; 0 for never: then the number of times is answered. */
  killAt: number;
}

let times = 0;
let killAt = 0;

function isTime(): boolean {
  times += 1;
  return times === killAt;
}

const kill = () => process.kill(process.pid, 'SIGKILL');

const { open, rename, rm } = fs;
const beforehand =
  <Arguments extends unknown[], Result>(call: (...args: Arguments) => Promise<Result>) =>
  async (...args: Arguments): Promise<Result> => {
    if (isTime()) kill();
    return await call(...args);
  };

fs.rename = beforehand(rename);
fs.rm = beforehand(rm);
fs.open = async (path, flags, mode) => {
  const file = await open(path, flags, mode);
  const write = file.writeFile.bind(file);
  file.writeFile = async (data, options) => {
    if (isTime()) {
      // The half of it is on the disk.
      await write(String(data).slice(0, String(data).length / 2), options);
      kill();
    }
    await write(data, options);
  };
  return file;
};
syncBuiltinESMExports();

process.on('message', async (order: Order) => {
  killAt = order.killAt;
  await run(
    readOptions(['--out', order.out]),
    environmentAt(order.port, () => order.now),
  );
  process.send?.(times);
  process.disconnect();
});
process.send?.('ready');
