using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>A gateway of twins inside this process, at a test's broker.</summary>
internal sealed class GatewayAt : IAsyncDisposable
{
    private static readonly BrokerPatience Impatient = new(50, 500, 0);

    private const double Speed = 10.0; // a reading each 0.1 s

    private GatewayAt(GatewayRun run, List<string> said)
    {
        Run = run;
        Said = said;
    }

    public GatewayRun Run { get; }

    public List<string> Said { get; }

    public static string File(int port, int twins, string sections = "") =>
        $"site = \"lab\"\n[broker]\nport = {port}\n[http]\nlisten = \"127.0.0.1:0\"\n{sections}"
            + string.Concat(Enumerable.Range(1, twins).Select(i => $"[[chamber]]\nid = \"c{i}\"\nline = \"twin\"\n"));

    public static async Task<GatewayAt> StartAsync(BenchFolder folder, string file)
    {
        string path = folder.Write("gateway.toml", file);
        GatewayConfig? config = GatewayFile.Read(path, _ => "secret", out IReadOnlyList<string> mistakes);
        Assert.IsNotNull(config, string.Join('\n', mistakes));
        var said = new List<string>();
        return new GatewayAt(await GatewayRun.StartAsync(config, TimeProvider.System, Say, Impatient, Speed), said);

        void Say(string text)
        {
            lock (said)
            {
                said.Add(text);
            }
        }
    }

    /// <summary>A number of /metrics.</summary>
    public double Metric(string sample)
    {
        string[] lines = Run.Metrics.Text(Environment.TickCount64).Split('\n');
        string? line = lines.FirstOrDefault(l => l.StartsWith(sample + " ", StringComparison.Ordinal));
        return line == null ? double.NaN : double.Parse(line[(sample.Length + 1)..]);
    }

    public void Await(Func<bool> isSo, string what)
    {
        for (int i = 0; i < 1000 && !isSo(); i++)
        {
            Thread.Sleep(20);
        }

        Assert.IsTrue(isSo(), $"{what}; {string.Join(" | ", Said)}");
    }

    public ValueTask DisposeAsync() => Run.DisposeAsync();
}
