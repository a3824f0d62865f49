using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A PNG as render.py writes it: RGB of 8 bits, one IDAT, no filters, what it shows as text.</summary>
internal sealed class RenderedPng
{
    private readonly byte[] _file;

    public RenderedPng(string path)
    {
        _file = File.ReadAllBytes(path);
        Wide = BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(16));
        High = BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(20));
        using var packed = new ZLibStream(new MemoryStream(Chunk("IDAT"u8)), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        packed.CopyTo(rows);
        Rows = rows.ToArray();
        Assert.HasCount(High * ((3 * Wide) + 1), Rows, path);
    }

    public int Wide { get; }

    public int High { get; }

    public long Bytes => _file.Length;

    /// <summary>Row by row: a zero, then red, green, blue.</summary>
    public byte[] Rows { get; }

    /// <summary>The labels that are in the picture; empty where it has none.</summary>
    public string[] Labels
    {
        get
        {
            byte[] text = Chunk("tEXt"u8);
            return text.Length == 0 ? [] : Encoding.Latin1.GetString(text.AsSpan("Labels\0".Length)).Split('\n');
        }
    }

    /// <summary>Pixels whose red, green and blue are as asked.</summary>
    public int Count(Func<byte, byte, byte, bool> isIt)
    {
        int found = 0;
        for (int row = 0; row < High; row++)
        {
            for (int at = (row * ((3 * Wide) + 1)) + 1, end = at + (3 * Wide); at < end; at += 3)
            {
                found += isIt(Rows[at], Rows[at + 1], Rows[at + 2]) ? 1 : 0;
            }
        }

        return found;
    }

    private byte[] Chunk(ReadOnlySpan<byte> kind)
    {
        for (int at = 8; at < _file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
            if (_file.AsSpan(at + 4, 4).SequenceEqual(kind))
            {
                return _file.AsSpan(at + 8, length).ToArray();
            }

            at += length + 12;
        }

        return [];
    }
}
