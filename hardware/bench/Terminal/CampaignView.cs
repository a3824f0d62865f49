using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace ChamberFirmware.Bench;

/// <summary>What a campaign that is over, or was stopped, has to say.</summary>
internal static class CampaignView
{
    /// <summary>The table of a run's results, and how long the chamber took.</summary>
    public static void ShowResults(IReadOnlyList<CastPlate> results, double elapsedS, Campaign campaign, TextWriter output)
    {
        if (results.Count == 0)
        {
            return;
        }

        IAnsiConsole console = Screen.For(output);
        console.Write(ResultTable.Of(results.Select(r => r.Line), output, console.Profile.Width));
        int complete = results.Count(r => r.IsGood);
        console.WriteLine($"{complete} of {results.Count} plate(s) complete in {elapsedS / 60.0:F1} min of the chamber's time. "
            + $"Files: {campaign.Folder}; chamber runs --campaign {campaign.Number} lists them.");
    }
}
