using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>A line whose other end a test plays: what it answers to what is written.</summary>
internal sealed class PlayedLine : ILine
{
    private readonly Queue<byte> _said = new();

    public Func<string, string> Answer { get; set; } = _ => "";

    public string Name => "played";

    public bool IsOpen { get; private set; } = true;

    public void Say(string text) => Array.ForEach(Encoding.Latin1.GetBytes(text), _said.Enqueue);

    public int Read(Span<byte> into, int withinMs)
    {
        int count = 0;
        while (count < into.Length && _said.TryDequeue(out into[count]))
        {
            count++;
        }

        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes, int withinMs) => Say(Answer(Encoding.Latin1.GetString(bytes).TrimEnd('\n')));

    public void Dispose() => IsOpen = false;
}
