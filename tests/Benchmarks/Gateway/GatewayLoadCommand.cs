using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>benchmarks gateway: many twins at one gateway, and its broker away for a while.</summary>
public static class GatewayLoadCommand
{
    private const int NotGood = 1;
    private const int NotThere = 2;
    private const int MostTwins = 5000;
    private static readonly LoadAsked Quick = new(50, "json", 8.0, 10.0);

    // What gateway.md has.
    private static readonly LoadAsked[] Full =
        [new(100, "json", 30.0, 0.0), new(500, "json", 30.0, 30.0), new(500, "both", 30.0, 30.0), new(1000, "json", 30.0, 0.0)];

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var twins = new Option<int?>("--twins")
        {
            Description = "So many twins, in plain JSON, with an outage of 30 s, instead of all loads of the page.", HelpName = "N",
        };
        twins.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "1";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n is < 1 or > MostTwins)
            {
                result.AddError($"--twins = '{text}' is no number of twins: give 1 to {MostTwins}.");
            }
        });
        var quick = new Option<bool>("--quick")
        {
            Description = $"{Quick.Twins} twins, the broker away for {Quick.AwayS:F0} s: the regression gate, under a minute.",
        };
        var page = new Option<string?>("--page")
        {
            Description = "Writes the figures into this page, between its marks.", HelpName = "FILE",
        };
        var command = new Command(
            "gateway", "Many twins at one gateway, the broker stopped and started; exit code 1 when a reading is lost. Wants mosquitto.")
        {
            twins, quick, page,
        };
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            LoadAsked[] asked = parsed.GetValue(quick) ? [Quick]
                : parsed.GetValue(twins) is { } n ? [new LoadAsked(n, "json", 30.0, 30.0)]
                : Full;
            try
            {
                return Run(asked, parsed.GetValue(page), console.Output);
            }
            catch (IOException e)
            {
                console.Error.WriteLine("benchmarks: " + e.Message);
                return NotThere;
            }
        });
        return command;
    }

    private static int Run(LoadAsked[] asked, string? page, TextWriter output)
    {
        var results = new List<LoadResult>();
        foreach (LoadAsked one in asked)
        {
            results.Add(LoadRun.Of(one, output.WriteLine));
        }

        output.Write("\n" + LoadReport.Text(results));
        if (page != null)
        {
            File.WriteAllText(page, LoadReport.Put(File.ReadAllText(page), results));
        }

        bool isGood = results.All(r => r.IsGood);
        output.WriteLine(isGood ? "\nNothing was lost." : "\nNOT GOOD: a reading was lost, waits, or came too often, or memory grew.");
        return isGood ? 0 : NotGood;
    }
}
