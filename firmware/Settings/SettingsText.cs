using System.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Settings as text: a version line, a line name=value for each, a line with the check sum of all before it. What is stored, what the
/// console shows, and what it takes back are this text.
/// </summary>
public static class SettingsText
{
    public const string FirstLine = "settingsVersion=1";
    public const string LastKey = "crc32=";

    public static string Of(ChamberSettings settings)
    {
        var lines = new StringBuilder();
        lines.Append(FirstLine).Append('\n');
        SettingsFields.Visit(settings, new SettingsWriter(lines));
        string body = lines.ToString();
        return body + LastKey + Crc32.Of(body).ToString("X8") + "\n";
    }

    /// <summary>
    /// Reads a whole text into <paramref name="settings"/>, which must be fresh: after an error they are half-read and of no use. Settings
    /// that a text of an older firmware does not have keep their values and are named in <paramref name="missing"/>.
    /// </summary>
    public static string Read(string text, ChamberSettings settings, out string missing)
    {
        missing = "";
        int end = text.LastIndexOf(LastKey);
        string body = end > 0 ? text.Substring(0, end) : "";
        if (end <= 0 || text.Substring(end).Trim() != LastKey + Crc32.Of(body).ToString("X8"))
        {
            return "the text is damaged or cut off: its check sum does not fit";
        }

        string[] lines = body.Split('\n');
        if (lines[0] != FirstLine)
        {
            return "the text begins with '" + lines[0] + "': this firmware reads " + FirstLine;
        }

        string error = "";
        for (int i = 1; i < lines.Length - 1 && error.Length == 0; i++) // after the last line end comes an empty string
        {
            int equals = lines[i].IndexOf('=');
            error = equals > 0
                ? SettingsReader.Set(settings, lines[i].Substring(0, equals), lines[i].Substring(equals + 1))
                : "'" + lines[i] + "' is not a line name=value.";
        }

        missing = SettingsMissing.In(body, settings);
        return error.Length > 0 ? error : SettingsCheck.FirstFault(settings);
    }
}
