using System.Collections.Generic;
using System.Text.Json.Nodes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>The chamber that recipes are cast in: what the twin is, and what its firmware believes.</summary>
/// <param name="Parameters">The plant, the room and the parts.</param>
/// <param name="Settings">The firmware's settings.</param>
public sealed record BenchChamber(TwinParameters Parameters, ChamberSettings Settings)
{
    /// <summary>The reference chamber with travel switches, in its room.</summary>
    public static BenchChamber Reference { get; } = Of(null, "", null, null);

    /// <summary>Name of the file that the settings came from; empty: the reference chamber's.</summary>
    public string SettingsFile { get; private init; } = "";

    /// <summary>Those settings as they were given; null: the reference chamber's.</summary>
    public ChamberSettings? Given { get; private init; }

    /// <summary>Check sum of that text, as its last line has it.</summary>
    public string SettingsCrc32 { get; private init; } = "";

    /// <summary>The room that was asked for; null: the reference.</summary>
    public RoomAsked? Room { get; private init; }

    /// <summary>The pressure that was asked for, Pa; null: that of the settings.</summary>
    public double? PressurePa { get; private init; }

    /// <summary>A chamber from what a command line gives; null is what it does not.</summary>
    public static BenchChamber Of(ChamberSettings? given, string file, RoomAsked? room, double? pressurePa)
    {
        ChamberSettings settings = given?.Copy() ?? new ChamberSettings
        {
            BladeSwitchFitted = 1, BladeSwitchDelayUs = TwinParameters.Reference.BladeSwitchDelayUs, PlateSwitchFitted = 1,
        };
        if (pressurePa != null)
        {
            settings.Read("SitePressurePa", pressurePa.Value.ToString("0.##"));
        }

        TwinParameters twin = given == null
            ? TwinParameters.Reference with
            {
                BladeSwitchFitted = true, PlateSwitchFitted = true, RoomPressurePa = pressurePa ?? TwinParameters.Reference.RoomPressurePa,
            }
            : TwinLike.Of(settings);
        twin = room == null ? twin : twin with { RoomTemperatureC = room.TemperatureC, RoomRelativeHumidityPct = room.RelativeHumidityPct };
        return new BenchChamber(twin, settings)
        {
            SettingsFile = file, Given = given, SettingsCrc32 = given == null ? "" : CheckSum(given), Room = room, PressurePa = pressurePa,
        };
    }

    /// <summary>The same chamber without travel switches.</summary>
    public BenchChamber WithoutSwitches()
    {
        ChamberSettings settings = Settings.Copy();
        settings.Read("BladeSwitchFitted", "0");
        settings.Read("BladeSwitchDelayUs", "0");
        settings.Read("PlateSwitchFitted", "0");
        return this with { Parameters = Parameters with { BladeSwitchFitted = false, PlateSwitchFitted = false }, Settings = settings };
    }

    /// <summary>Says in a result file which chamber it was; nothing for the reference chamber in its room.</summary>
    public void AddTo(JsonObject result)
    {
        var chamber = new JsonObject();
        if (SettingsFile.Length > 0)
        {
            chamber["settingsFile"] = SettingsFile;
            chamber["settingsCrc32"] = SettingsCrc32;
        }

        if (Room != null)
        {
            chamber["roomTemperatureC"] = Room.TemperatureC;
            chamber["roomRelativeHumidityPct"] = Room.RelativeHumidityPct;
        }

        if (PressurePa != null)
        {
            chamber["pressurePa"] = PressurePa;
        }

        if (chamber.Count > 0)
        {
            result["chamber"] = chamber;
        }
    }

    /// <summary>What this twin cannot be though the settings say it, for a person.</summary>
    public IEnumerable<string> Notes()
    {
        if (SettingsFile.Length > 0 && Settings.FilmWarmer01 > 0.0)
        {
            yield return $"FilmWarmer01 = {Settings.FilmWarmer01}: the twin's air is as warm at its film as at its sensor, so the "
                + "correction that your chamber needs makes the twin's film too cold by that share of the rise above the room.";
        }
    }

    private static string CheckSum(ChamberSettings settings)
    {
        string text = SettingsText.Of(settings);
        return text[(text.LastIndexOf('=') + 1)..].Trim();
    }
}
