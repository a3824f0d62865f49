using ChamberFirmware.Bench.Link;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What a chamber says of itself when a run is stored.</summary>
internal static class ChamberTold
{
    /// <summary>
    /// Identity, firmware, and the settings in force. Those of another version may not be readable here: then their text is kept as it
    /// came, and their dates are not known.
    /// </summary>
    public static ChamberIdentity Identity(ChamberAtLine chamber)
    {
        string text = string.Join('\n', ScpiText.Fields(chamber.AskSettings())) + "\n";
        var settings = new ChamberSettings();
        bool isRead = SettingsText.Read(text, settings, out _) == null;
        string source = chamber.TwinSeed != null ? ChamberIdentity.TwinSource
            : chamber.IsSimulated ? $"{ChamberIdentity.TwinSource}: {chamber.Identity} at {chamber.Name}"
            : $"{chamber.Identity} at {chamber.Name}";
        return new ChamberIdentity(source, chamber.Firmware, isRead ? settings : new ChamberSettings())
        {
            SettingsAsTold = text, AirSensors = chamber.Link.Ask("MEASure:SENSors?").StartsWith('2') ? 2 : 1,
        };
    }
}
