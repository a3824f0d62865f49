using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>
/// Settings as text, line by line: see <see cref="SettingsText"/>. The check sum goes over what was written, as it is written.
/// </summary>
public sealed class SettingsLines : IListing
{
    private const int Together = 4; // settings that are written at once

    private readonly ChamberSettings _settings;
    private readonly SettingsWriter _writer = new SettingsWriter();
    private uint _crc = Crc32.Start;
    private int _revision;

    public SettingsLines(ChamberSettings settings)
    {
        _settings = settings;
        _revision = settings.Revision;
    }

    public bool TryWrite(int line, TextBuffer to)
    {
        int from = to.Length;
        int place = (line - 1) * Together;
        if (line == 0)
        {
            to.Add(SettingsText.FirstLine);
        }
        else if (!_writer.TryWrite(_settings, place, Together, to))
        {
            return place < SettingsFields.Count + Together && WriteLast(to);
        }

        Check(to.Bytes, from, to.Length);
        to.Line();
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

        _crc = Crc32.Continue(Crc32.Continue(_crc, bytes, from, end), '\n');
    }

    // Settings that were changed while their lines were on their way are neither the old nor the new ones.
    private bool WriteLast(TextBuffer to)
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

        return true;
    }
}
