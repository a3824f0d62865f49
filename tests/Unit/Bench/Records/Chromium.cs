using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Unit.Bench.Desk;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>
/// Debian's Chromium without a window, and the only server of its world: every name leads to this one, so that a page that asks for
/// anything is seen asking.
/// </summary>
internal sealed class Chromium : IDisposable
{
    private const string Program = "/usr/bin/chromium";
    private const int LimitMs = 60_000;

    private readonly HttpListener _listener = new();
    private readonly int _port = TcpCable.FreePort();
    private readonly string _profile = Path.Combine(Path.GetTempPath(), "chamber-chromium-" + Path.GetRandomFileName());
    private readonly Dictionary<string, string> _pages;

    public Chromium(Dictionary<string, string> pages)
    {
        _pages = pages;
        _listener.Prefixes.Add($"http://*:{_port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Host and path of everything that was asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>False, and a line that says so: the machine has none.</summary>
    public static bool IsThere()
    {
        bool has = File.Exists(Program);
        Console.Write(has ? "" : $"SKIPPED: there is no {Program} (Debian: apt install chromium); reports are not opened in a browser "
            + "here.\n");
        return has;
    }

    /// <summary>What it prints with these options and this page.</summary>
    public string Open(string path, params string[] options)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            "--no-first-run", "--virtual-time-budget=5000", $"--user-data-dir={_profile}",
            $"--host-resolver-rules=MAP * 127.0.0.1:{_port}", .. options, $"http://report.test:{_port}{path}",
        ];
        Array.ForEach(all, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Assert.IsTrue(process.WaitForExit(LimitMs), "Chromium did not end");
        Assert.AreEqual(0, process.ExitCode, error.Result);
        return output.Result;
    }

    public void Dispose()
    {
        _listener.Close();
        if (Directory.Exists(_profile))
        {
            Directory.Delete(_profile, recursive: true);
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Asked.Enqueue($"{context.Request.UserHostName.Split(':')[0]}{context.Request.Url!.AbsolutePath}");
            bool has = _pages.TryGetValue(context.Request.Url.AbsolutePath, out string? page);
            context.Response.StatusCode = has ? 200 : 404;
            context.Response.ContentType = "text/html; charset=utf-8";
            byte[] bytes = Encoding.UTF8.GetBytes(page ?? "");
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }
}
