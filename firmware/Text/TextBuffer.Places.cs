using System;

namespace ChamberFirmware.Text;

/// <content>What moves text that is written already.</content>
public sealed partial class TextBuffer
{
    /// <summary>Forgets the first bytes; the rest moves up.</summary>
    public void DropFirst(int count)
    {
        Length -= count;
        Array.Copy(Bytes, count, Bytes, 0, Length);
    }

    /// <summary>Forgets what stands behind so many bytes.</summary>
    public void CutTo(int length) => Length = length < Length ? length : Length;

    /// <summary>Makes room for so many bytes there; what they are the caller writes. False: they do not fit.</summary>
    public bool Open(int at, int count)
    {
        IsCut |= Free < count;
        if (Free < count)
        {
            return false;
        }

        Array.Copy(Bytes, at, Bytes, at + count, Length - at);
        Length += count;
        return true;
    }
}
