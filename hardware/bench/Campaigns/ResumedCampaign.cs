using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>What the command line says to a campaign that is gone on with, against what the store has of it.</summary>
internal static class ResumedCampaign
{
    /// <summary>An empty string, or what contradicts: the first of it, with both values. What says the same is no contradiction.</summary>
    public static string Refusal(Campaign stored, CampaignWish wish)
    {
        RunOptions was = stored.Options;
        RunOptions now = wish.Run;
        (string Option, string Was, string Now)[] all =
        [
            ("--seed", $"{was.Seed}", $"{now.Seed}"),
            ("--unverified", Word(was.Unverified), Word(now.Unverified)),
            ("--no-switches", Word(was.NoSwitches), Word(now.NoSwitches)),
            ("--scatter", Word(was.Scatter), Word(now.Scatter)),
            ("--door", PlateFolder.Seconds(was.DoorOpenS), PlateFolder.Seconds(now.DoorOpenS)),
            ("--fill", Word(was.Fill), Word(now.Fill)),
            ("--port", Place(was.Port), Place(now.Port)),
            ("--out", Path.TrimEndingDirectorySeparator(was.Folder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(now.Folder))),
        ];
        IEnumerable<string> contradictions =
            from one in all
            where wish.Given.Contains(one.Option) && one.Was != one.Now
            select $"{one.Option}: campaign {stored.Number} was begun with {one.Was} and goes on so, not with {one.Now}. "
                + $"Leave out {one.Option}, or begin another campaign.";
        return contradictions.FirstOrDefault() ?? "";
    }

    private static string Word(bool isOn) => isOn ? "it" : "no such option";

    // A line may have another name today: which chamber is there the person knows.
    private static string Place(string port) => port.Length > 0 ? "a chamber at a line" : "the twin";
}
