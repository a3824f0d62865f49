using ChamberFirmware.Text;

namespace ChamberFirmware.Modbus;

/// <summary>
/// A request and its answer as hexadecimal digits, so that they travel in a line of text: the PC serves a chamber's registers over TCP
/// while its port stays the console. Two digits a byte, from the function on, without unit and check. It is the listing of its own
/// answer: with the first line the request is done, in a later pass than the one that reads it, and pieces of the answer follow.
/// </summary>
public sealed class HexRequest : IListing
{
    private const int MostBytes = 112; // of a request in a line of 256 characters
    private const int WordBytes = 4;
    private const int Piece = 8 * WordBytes;

    private readonly byte[] _pdu = new byte[RegisterMap.MostAnswer + WordBytes]; // whole words of 32 bits are written
    private readonly RegisterMap _map;
    private int _count; // of the request, and then of the answer

    /// <summary>A request of these digits to that map.</summary>
    public HexRequest(RegisterMap map, string digits)
    {
        _map = map;
        int count = digits.Length / 2;
        bool isGood = count > 0 && count <= MostBytes && digits.Length % 2 == 0;
        for (int i = 0; i < count && isGood; i++)
        {
            int high = Digit(digits[2 * i]);
            int low = Digit(digits[2 * i + 1]);
            _pdu[i] = (byte)(high << 4 | low);
            isGood = high >= 0 && low >= 0;
        }

        _count = isGood ? count : 0;
    }

    /// <summary>The digits are bytes of a request.</summary>
    public bool IsGood => _count > 0;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        if (line == 0)
        {
            _count = _map.Answer(_pdu, 0, _count);
            to.Add("\"");
        }

        int from = line * Piece;
        int end = from + Piece < _count ? from + Piece : _count;
        int length = to.Length + 2 * (end - from);
        for (int i = from; i < end; i += WordBytes)
        {
            to.Hex(((uint)_pdu[i] << 24) | ((uint)_pdu[i + 1] << 16) | ((uint)_pdu[i + 2] << 8) | _pdu[i + 3]);
        }

        to.CutTo(length);
        to.Add(end == _count ? "\"" : "");
        return end < _count;
    }

    private static int Digit(char c) =>
        c is >= '0' and <= '9' ? c - '0' : c is >= 'A' and <= 'F' ? c - 'A' + 10 : c is >= 'a' and <= 'f' ? c - 'a' + 10 : -1;
}
