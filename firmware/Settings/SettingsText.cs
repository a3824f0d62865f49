using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Settings as text: a version line, a line name=value for each, a line with the check sum of all before it. What is stored, what the
/// console shows, and what it takes back are this text.
/// </summary>
public static class SettingsText
{
    /// <summary>The first line: what the text is, and its version.</summary>
    public const string FirstLine = "settingsVersion=1";

    /// <summary>What the last line begins with.</summary>
    public const string LastKey = "crc32=";

    /// <summary>More bytes than the longest text has: every number of twelve digits, every table of twelve.</summary>
    public const int MostBytes = 4096;

    /// <summary>The whole text. Allocates.</summary>
    public static string Of(ChamberSettings settings)
    {
        var text = new TextBuffer(MostBytes);
        var lines = new SettingsLines(settings);
        for (int line = 0; lines.TryWrite(line, text); line++)
        {
        }

        return text.ToString();
    }

    /// <summary>
    /// Reads a whole text into <paramref name="settings"/>: null, or why not; then they are as they were. Settings that a text
    /// of an older firmware does not have get their defaults and are named in <paramref name="missing"/>.
    /// </summary>
    public static Refusal? Read(string text, ChamberSettings settings, out string missing)
    {
        var intake = new SettingsIntake();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length && !intake.IsDone; i++)
        {
            intake.Take(lines[i]);
        }

        missing = intake.Missing;
        Refusal? refusal = intake.Refusal();
        if (refusal == null)
        {
            settings.CopyFrom(intake.Settings);
        }

        return refusal;
    }
}
