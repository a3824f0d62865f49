using System;
using System.IO;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>The chamber's end of a cable.</summary>
internal interface ICable : IDisposable
{
    int Read(Span<byte> into);

    /// <summary>Writes all, waiting for a reader until it is given up.</summary>
    void Write(ReadOnlySpan<byte> bytes, Func<bool> isGivenUp);
}

/// <summary>A pseudo-terminal under a name that stays, as /dev/serial/by-id does.</summary>
internal sealed class PtyCable : ICable
{
    private readonly PseudoTerminal _terminal = new();

    public PtyCable(string link)
    {
        File.Delete(link);
        File.CreateSymbolicLink(link, _terminal.Path);
    }

    public int Read(Span<byte> into) => _terminal.Read(into, 0);

    public void Write(ReadOnlySpan<byte> bytes, Func<bool> isGivenUp)
    {
        while (bytes.Length > 0 && _terminal.IsTaken && !isGivenUp())
        {
            bytes = bytes[_terminal.Write(bytes)..];
            Thread.Sleep(bytes.Length > 0 ? 1 : 0);
        }
    }

    public void Dispose() => _terminal.Dispose();
}
