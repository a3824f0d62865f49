using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Pages;

/// <summary>The program as a person starts and stops it: a process of its own, stopped by a signal.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed partial class StopTests
{
    private const int OpenPages = 20;

    // Meant is one second, which a machine with nothing else to do keeps; with all tests of a solution beside it the limit is this.
    private const int LimitMs = 5000;

    [TestMethod]
    [Timeout(120_000)]
    public async Task The_program_stops_at_once_with_pages_open_and_has_told_its_token_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // a console's Ctrl+C cannot be sent to one process there
        }

        using var folder = new BenchFolder();
        using Process chamber = Start("serve", "--listen", "0", "--speed", "50", "--out", folder.Out);
        string address = "", token = "";
        for (string? line = ""; token.Length == 0; line = await chamber.StandardOutput.ReadLineAsync())
        {
            Assert.IsNotNull(line, "it ended before it listened");
            Match opened = Opened().Match(line);
            (address, token) = (opened.Groups["address"].Value, opened.Groups["token"].Value);
        }

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
        Stream[] open = await Task.WhenAll(Enumerable.Range(0, OpenPages).Select(_ => client.GetStreamAsync("/api/live")));
        foreach (Stream stream in open)
        {
            Assert.IsGreaterThan(0, await stream.ReadAsync(new byte[100]));
        }

        var watch = Stopwatch.StartNew();
        Assert.AreEqual(0, Kill(chamber.Id, 2));
        using var limit = new CancellationTokenSource(LimitMs);
        await chamber.WaitForExitAsync(limit.Token);
        Console.WriteLine($"stopped {watch.ElapsedMilliseconds} ms after SIGINT with {OpenPages} pages open");
        Assert.AreEqual(ExitCode.Stopped, chamber.ExitCode);
        string rest = await chamber.StandardOutput.ReadToEndAsync() + await chamber.StandardError.ReadToEndAsync();
        Assert.DoesNotContain(token, rest);
        Assert.IsGreaterThanOrEqualTo(43, token.Length, "256 bits as base64");
        foreach (string file in Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(token, File.ReadAllText(file), file);
        }
    }

    // The feed ends by itself. Else the server would wait for pages until its limit, and then cut them off.
    [TestMethod]
    [Timeout(120_000)]
    public async Task A_server_that_stops_ends_every_page_whole()
    {
        await using ServedPages pages = await ServedPages.StartAsync(1.0);
        using HttpClient client = pages.Client();
        Stream[] open = await Task.WhenAll(Enumerable.Range(0, OpenPages).Select(_ => client.GetStreamAsync("/api/live")));
        await Task.WhenAll(open.Select(stream => stream.ReadAsync(new byte[100]).AsTask()));
        Task[] read = [.. open.Select(stream => stream.CopyToAsync(Stream.Null))];
        await pages.Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMilliseconds(LimitMs));
        await Task.WhenAll(read).WaitAsync(TimeSpan.FromMilliseconds(LimitMs)); // an answer that is cut off throws
        await pages.ServeAsync(0);
    }

    [TestMethod]
    [DataRow("--listen", "nowhere")]
    [DataRow("--listen", "127.0.0.1:70000")]
    [DataRow("--token-file", "/no/such/file")]
    [DataRow("--port", "tcp:127.0.0.1:1")]
    [DataRow("--speed", "-1")]
    [DataRow("--campaign", "no-such.toml")]
    [DataRow("--campaign", "17")]
    public void What_cannot_be_is_said(string option, string value)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("serve", option, value, "--out", folder.Out), folder.Output);
        StringAssert.StartsWith(folder.Error, "chamber: ");
        StringAssert.Contains(folder.Error, value);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string place = taken.LocalEndpoint.ToString()!;
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("serve", "--listen", place, "--out", folder.Out), folder.Output);
        StringAssert.StartsWith(folder.Error, $"chamber: --listen = {place} cannot be used: ");
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", args.Prepend(typeof(Program).Assembly.Location))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [GeneratedRegex("(?<address>http://[0-9.:]+)/#token=(?<token>[A-Za-z0-9_-]+)")]
    private static partial Regex Opened();
}
