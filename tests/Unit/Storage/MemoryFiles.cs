using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Storage;

/// <summary>Files in memory that refuse and are changed when a test says so.</summary>
internal sealed class MemoryFiles : IFiles
{
    public Dictionary<string, byte[]> Files { get; init; } = [];

    public List<string> Written { get; } = [];

    public HashSet<string> Unreadable { get; } = [];

    public bool Refuses { get; set; }

    /// <summary>Files whose names begin so are refused; null: none.</summary>
    public string? RefusesOnly { get; set; }

    /// <summary>Says yes and keeps something else.</summary>
    public Func<byte[], byte[]>? Lies { get; set; }

    public MemoryFiles Copy() => new() { Files = new(Files) };

    public string Text(string name) => Encoding.Latin1.GetString(Files[name]);

    public bool TryRead(string name, int most, out byte[]? bytes)
    {
        bytes = Files.GetValueOrDefault(name);
        bool isRead = !Unreadable.Contains(name) && (bytes == null || bytes.Length <= most);
        bytes = isRead ? bytes : null;
        return isRead;
    }

    public bool TryWrite(string name, byte[] bytes, int count)
    {
        bool refuses = Refuses || (RefusesOnly != null && name.StartsWith(RefusesOnly, StringComparison.Ordinal));
        if (!refuses)
        {
            Written.Add(name);
            Files[name] = Lies == null ? bytes[..count] : Lies(bytes[..count]);
        }

        return !refuses;
    }
}
