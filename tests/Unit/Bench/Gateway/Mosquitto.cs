using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>
/// Debian's Mosquitto as a broker of a test's own, and its clients as subscriber and publisher that are not ours. Where it is not
/// installed a test says SKIPPED and proves nothing; .ci/run installs it.
/// </summary>
internal sealed class Mosquitto : IDisposable
{
    private const string Program = "/usr/sbin/mosquitto";
    private const int Terminate = 15;

    private readonly string _config;
    private Process? _process;

    public Mosquitto(BenchFolder folder, string more = "allow_anonymous true\n", string ofListener = "")
    {
        Port = FreePort();
        string data = folder.PathOf("mosquitto");
        Directory.CreateDirectory(data);
        _config = folder.Write(
            "mosquitto.conf",
            $"listener {Port} 127.0.0.1\n{ofListener}user root\npersistence true\npersistence_location {data}/\n"
                + $"max_queued_messages 0\n{more}");
        Start();
    }

    /// <summary>With a configuration file as it stands, but for this port.</summary>
    public Mosquitto(int port, string config)
    {
        Port = port;
        _config = config;
        Start();
    }

    public int Port { get; }

    public static bool IsInstalled()
    {
        bool has = File.Exists(Program);
        Console.Write(has ? "" : "SKIPPED: there is no mosquitto (apt-get install mosquitto mosquitto-clients).\n");
        return has;
    }

    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", _config])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        for (int i = 0; i < 200 && !IsListening(); i++)
        {
            Thread.Sleep(20);
        }
    }

    /// <summary>As a service is stopped: it writes what it has to its disk.</summary>
    public void Stop()
    {
        _ = Kill(_process!.Id, Terminate);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Stop();
        }

        _process?.Dispose();
    }

    /// <summary>One message of mosquitto_pub's.</summary>
    public void Publish(params string[] args)
    {
        using Process pub = Process.Start("/usr/bin/mosquitto_pub", ["-p", $"{Port}", .. args]);
        pub.WaitForExit();
        Assert.AreEqual(0, pub.ExitCode, string.Join(' ', args));
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private bool IsListening()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
