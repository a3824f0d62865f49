using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Takes settings' text line by line, as it comes from the console or the store, into settings of its own; nothing of the text is kept.
/// Whether they are good is said at the end: see <see cref="Refusal"/>.
/// </summary>
public sealed class SettingsIntake
{
    private const int MissingNames = 300; // characters that an answer has room for

    private uint _crc = Crc32.Start;
    private bool _hasFirst;
    private bool _isWhole;
    private Refusal? _error;

    /// <summary>What was read; of use only when done and without a refusal.</summary>
    public readonly ChamberSettings Settings = ChamberSettings.Blank();

    /// <summary>
    /// Settings that the text does not have, by name: it was written by a firmware that did not know them yet. They have their defaults.
    /// </summary>
    public string Missing = "";

    /// <summary>The line with the check sum has come.</summary>
    public bool IsDone;

    /// <summary>One line without its end.</summary>
    public void Take(string line)
    {
        if (line.StartsWith(SettingsText.LastKey))
        {
            IsDone = true;
            var defaults = new FieldDefaults(MissingNames);
            AllRows.Visit(Settings, defaults);
            Missing = defaults.ToString();
            _isWhole = line.TrimEnd() == new TextBuffer(24).Add(SettingsText.LastKey).Hex(Crc32.End(_crc)).ToString();
            return;
        }

        char[] characters = line.ToCharArray(); // on the device line[i] counts its way from the beginning
        bool isText = true;
        for (int i = 0; i < characters.Length; i++)
        {
            isText = isText && characters[i] >= ' ' && characters[i] <= '~';
            _crc = Crc32.Continue(_crc, characters[i]);
        }

        _crc = Crc32.Continue(_crc, '\n');
        _error = _error ?? (isText ? null : SettingsRefusals.LineNotText());
        _error = _error ?? (_hasFirst ? Set(line) : First(line));
        _hasFirst = true;
    }

    /// <summary>Null, or why the whole text is not taken.</summary>
    public Refusal? Refusal() => _isWhole ? _error ?? SettingsCheck.FirstFault(Settings) : SettingsRefusals.TextDamaged();

    private static Refusal? First(string line) =>
        line == SettingsText.FirstLine ? null : SettingsRefusals.OtherVersion(line, SettingsText.FirstLine);

    private Refusal? Set(string line)
    {
        int equals = line.IndexOf('=');
        return equals > 0
            ? Settings.Read(line.Substring(0, equals), line.Substring(equals + 1))
            : SettingsRefusals.NotASetting(line);
    }
}
