using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>mosquitto_sub: everything that came, in its order, as "retained topic payload".</summary>
internal sealed class Subscriber : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly Process _process;

    /// <param name="port">The broker's.</param>
    /// <param name="topic">A filter.</param>
    /// <param name="payload">%p as text, %x in hexadecimal digits.</param>
    /// <param name="more">Further arguments.</param>
    public Subscriber(int port, string topic, string payload = "%p", params string[] more)
    {
        _process = Process.Start(new ProcessStartInfo(
            "/usr/bin/mosquitto_sub", ["-p", $"{port}", "-q", "1", "-V", "mqttv5", "-t", topic, "-F", $"%r %t {payload}", .. more])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, e) =>
        {
            lock (_lines)
            {
                if (e.Data != null)
                {
                    _lines.Add(e.Data);
                }
            }
        };
        _process.BeginOutputReadLine();
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Waits until a line has all of these in it, and answers it.</summary>
    public string Await(params string[] words)
    {
        string? found = null;
        for (int i = 0; i < 1000 && found == null; i++)
        {
            found = Lines.FirstOrDefault(line => words.All(word => line.Contains(word, StringComparison.Ordinal)));
            Thread.Sleep(found == null ? 20 : 0);
        }

        return found ?? throw new AssertFailedException($"'{string.Join("', '", words)}' did not come:\n{string.Join('\n', Lines)}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
