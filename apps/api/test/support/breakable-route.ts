import net from 'node:net';

/** A way to a server that can be cut and mended, as a database's host that vanishes and comes back. */
export class BreakableRoute {
  private readonly sockets = new Set<net.Socket>();
  private open = true;
  private target = { host: '', port: 0 };
  private readonly server = net.createServer((client) => this.carry(client));

  async to(url: string): Promise<string> {
    const address = new URL(url);
    this.target = { host: address.hostname, port: Number(address.port) };
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    address.port = String((this.server.address() as net.AddressInfo).port);
    return address.href;
  }

  cut(): void {
    this.open = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.open = true;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private carry(client: net.Socket): void {
    if (!this.open) {
      client.destroy();
      return;
    }
    const server = net.connect(this.target);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
