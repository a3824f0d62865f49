using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Pages;

/// <summary>chamber serve in a process; disposing kills it, which nothing in it hears.</summary>
internal sealed partial class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private ServingProcess(Process process, HttpClient client)
    {
        _process = process;
        _client = client;
    }

    public static async Task<ServingProcess> StartAsync(string[] options)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--listen", "0", .. options])
            {
                RedirectStandardOutput = true, UseShellExecute = false,
            })!;
        Match opened;
        do
        {
            string? line = await process.StandardOutput.ReadLineAsync();
            Assert.IsNotNull(line, "it ended before it listened");
            opened = Opened().Match(line);
        }
        while (!opened.Success);
        var client = new HttpClient { BaseAddress = new Uri(opened.Groups["address"].Value) };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + opened.Groups["token"].Value);
        return new ServingProcess(process, client);
    }

    /// <summary>As a page that was just opened sees it.</summary>
    public async Task<JsonObject> StateAsync()
    {
        using var reader = new StreamReader(await _client.GetStreamAsync("/api/live"));
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
            Assert.IsNotNull(line);
        }
        while (!line.StartsWith("data: "));
        return JsonNode.Parse(line["data: ".Length..])!["state"]!.AsObject();
    }

    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> isSo, string what)
    {
        for (long limit = Environment.TickCount64 + 90_000; ;)
        {
            JsonObject state = await StateAsync();
            if (isSo(state))
            {
                return state;
            }

            Assert.IsLessThan(limit, Environment.TickCount64, $"{what}: {state.ToJsonString()}");
            await Task.Delay(50);
        }
    }

    public async Task PressAsync(string act, object? more = null)
    {
        JsonObject state;
        HttpStatusCode status;
        string said;
        do
        {
            state = await StateAsync();
            JsonObject body = ServedPages.Body(null, Guid.NewGuid().ToString(), more);
            body["moment"] = state["moment"]!.DeepClone();
            (status, said) = await ServedPages.SendAsync(_client, act, body);
        }
        while (said.StartsWith("Not done: ")); // the chamber went on between the look and the press: a person would look again
        Assert.AreEqual(HttpStatusCode.OK, status, $"{act}: {said} {state.ToJsonString()}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    [GeneratedRegex("(?<address>http://[0-9.:]+)/#token=(?<token>[A-Za-z0-9_-]+)")]
    private static partial Regex Opened();
}
