using System;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Talk;

namespace ChamberFirmware.Tests.Pages;

/// <summary>The line to the twin of some pages; a test pulls it, or has it go with what is written to it.</summary>
internal sealed class PulledLine(TwinLine line, ServedPages pages) : ILine
{
    public string Name => line.Name;

    public bool IsOpen => line.IsOpen && !pages.IsPulled;

    public int Read(Span<byte> into, int withinMs)
    {
        Look();
        int count = line.Read(into, withinMs);
        pages.OnRead(pages);
        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        string text = Encoding.ASCII.GetString(bytes);
        pages.IsPulled |= pages.CutsAt.Length > 0 && text.Contains(pages.CutsAt, StringComparison.Ordinal);
        pages.OnWrite(text);
        Look();
        line.Write(bytes, withinMs);
    }

    public void Dispose() => line.Dispose();

    private void Look()
    {
        if (pages.IsPulled)
        {
            throw new LineLostException(Name, "its cable was pulled");
        }
    }
}
