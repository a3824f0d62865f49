using System.Collections.Generic;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>The chamber of a campaign in the store: one that is gone on with is cast in the chamber that it began in.</summary>
internal static class CampaignChamber
{
    /// <summary>The columns that say which it is.</summary>
    public static IEnumerable<(string Name, object? Value)> Columns(BenchChamber chamber, RunStore store) =>
    [
        ("settingsSha256", chamber.Given == null ? null : store.Keep(SettingsText.Of(chamber.Given))),
        ("settingsFile", chamber.SettingsFile),
        ("roomTemperatureC", chamber.Room?.TemperatureC),
        ("roomRelativeHumidityPct", chamber.Room?.RelativeHumidityPct),
        ("pressurePa", chamber.PressurePa),
    ];

    /// <summary>The chamber that a row tells. Throws <see cref="StoreException"/> where the firmware refuses its settings.</summary>
    public static BenchChamber Read(Dictionary<string, object?> row, RunStore store)
    {
        RoomAsked? room = row["roomTemperatureC"] is double temperatureC
            ? new RoomAsked(temperatureC, (double)row["roomRelativeHumidityPct"]!)
            : null;
        return BenchChamber.Of(Settings(row, store), (string)row["settingsFile"]!, room, (double?)row["pressurePa"]);
    }

    private static ChamberSettings? Settings(Dictionary<string, object?> row, RunStore store)
    {
        if (row["settingsSha256"] is not string sha256)
        {
            return null;
        }

        string refusal = KeptSettings.Take(store.TextOf(sha256) ?? "", out ChamberSettings? settings, out _);
        return refusal.Length == 0
            ? settings
            : throw new StoreException($"The settings of the campaign cannot be used any more: {refusal}");
    }
}
