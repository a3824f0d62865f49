using ChamberFirmware.Fields;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Settings as text, line by line: see <see cref="SettingsText"/>. The check sum goes over what was written, as it is written.
/// </summary>
public sealed class SettingsLines : IListing
{
    private readonly ChamberSettings _settings;
    private readonly FieldWriter _writer = new FieldWriter();
    private uint _crc = Crc32.Start;
    private int _revision;

    /// <summary>Of the settings as they are; the last line says when they were changed meanwhile.</summary>
    public SettingsLines(ChamberSettings settings)
    {
        _settings = settings;
        _revision = settings.Revision;
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        int from = to.Length;
        int group = line - 1;
        if (group == _settings.Groups)
        {
            WriteLast(to);
            return true;
        }

        if (group > _settings.Groups)
        {
            return false;
        }

        if (group < 0)
        {
            to.Add(SettingsText.FirstLine).Line();
        }
        else
        {
            _writer.WriteLines(_settings, group, to);
        }

        Check(to.Bytes, from, to.Length);
        return true;
    }

    // Over what the text has when it is kept: a carriage return before a line feed is the console's.
    private void Check(byte[] bytes, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (bytes[i] == '\r')
            {
                _crc = Crc32.Continue(_crc, bytes, from, i);
                from = i + 1;
            }
        }

        _crc = Crc32.Continue(_crc, bytes, from, end);
    }

    // Settings that were changed while their lines were on their way are neither the old nor the new ones.
    private void WriteLast(TextBuffer to)
    {
        to.Add(SettingsText.LastKey);
        if (_revision == _settings.Revision)
        {
            to.Hex(Crc32.End(_crc)).Line();
        }
        else
        {
            to.Add("none, the settings were changed meanwhile: type settings again").Line();
        }
    }
}
