using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.NetworkInformation;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>/metrics and /healthz, read over HTTP and by Prometheus's own promtool.</summary>
[TestClass]
public sealed class MetricsTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Promtool_accepts_the_metrics_and_health_names_what_does_not_answer()
    {
        using var folder = new BenchFolder();
        int nobody = Mosquitto.FreePort();
        string file = GatewayAt.File(nobody, 2) + $"[[chamber]]\nid = \"gone\"\nline = \"tcp:127.0.0.1:{Mosquitto.FreePort()}\"\n";
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, file);
        gateway.Await(() => gateway.Metric("chamber_value{chamber=\"c1\",name=\"temperatureC\"}") > 0.0, "a value");
        gateway.Await(() => gateway.Run.Chambers[2].Now.Why.Contains("cannot be opened"), "the one that is not there");
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Run.Address) };
        string metrics = await http.GetStringAsync("/metrics");
        AssertPromtool(metrics);
        Assert.Contains("chamber_up{chamber=\"c1\"} 1\n", metrics);
        Assert.Contains("chamber_up{chamber=\"gone\"} 0\n", metrics);
        Assert.Contains("chamber_phase{chamber=\"c1\",phase=\"Idle\"} 1\n", metrics);

        HttpResponseMessage health = await http.GetAsync("/healthz");
        string[] troubles = (await health.Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.HasCount(2, troubles);
        Assert.StartsWith("broker (json): ", troubles[0]);
        Assert.StartsWith("gone: ", troubles[1]);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_foreign_name_reads_nothing_and_only_this_computer_is_listened_to()
    {
        using var folder = new BenchFolder();
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(Mosquitto.FreePort(), 1));
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Run.Address) };
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = "rebound.example" } };
        HttpResponseMessage refused = await http.SendAsync(foreign);
        Assert.AreEqual(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
        Assert.DoesNotContain("chamber_up", await refused.Content.ReadAsStringAsync());
        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, (await http.PostAsync("/metrics", null)).StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, (await http.GetAsync("/")).StatusCode);
        int port = new Uri(gateway.Run.Address).Port;
        IPEndPoint[] listening = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port)];
        Assert.HasCount(1, listening);
        Assert.IsTrue(IPAddress.IsLoopback(listening[0].Address));
    }

    [TestMethod]
    public void A_chamber_whose_last_answer_is_too_old_does_not_answer_though_its_line_is_open()
    {
        ChamberNow open = ChamberNow.Unknown("c1", "line") with { IsOpen = true, Why = "", ValidAtMs = 1000 };
        Assert.IsTrue(GatewayHealth.Answers(open, 1000 + WatchedChamber.SilentMs));
        Assert.IsFalse(GatewayHealth.Answers(open, 1001 + WatchedChamber.SilentMs));
    }

    [TestMethod]
    public void A_label_cannot_break_out_of_its_quotes()
    {
        string text = new MetricText().Family("f", "gauge", "Help.").Sample(1.5, "name", "a\"b\\c\nd").ToString();
        Assert.AreEqual("# HELP f Help.\n# TYPE f gauge\nf{name=\"a\\\"b\\\\c\\nd\"} 1.5\n", text);
    }

    private static void AssertPromtool(string metrics)
    {
        string[] places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        string? promtool = places.Select(place => Path.Combine(place, "promtool")).FirstOrDefault(File.Exists);
        if (promtool == null)
        {
            Console.Write("SKIPPED: there is no promtool (Debian's package prometheus has it).\n");
            return;
        }

        using Process check = Process.Start(new ProcessStartInfo(promtool, ["check", "metrics"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        check.StandardInput.Write(metrics);
        check.StandardInput.Close();
        string said = check.StandardOutput.ReadToEnd() + check.StandardError.ReadToEnd();
        check.WaitForExit();
        Assert.AreEqual("", said);
        Assert.AreEqual(0, check.ExitCode);
    }
}
