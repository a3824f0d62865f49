using System;
using System.CommandLine;
using System.IO;

namespace ChamberFirmware.Bench;

/// <summary>An option that names a file to be written, and its writing: whole or not at all, and told.</summary>
internal static class OutputFile
{
    /// <summary>The option.</summary>
    public static Option<string?> Option(string name, string what) => new(name) { Description = what, HelpName = "FILE" };

    /// <summary>Writes it, where one was named; what is in it is made only then.</summary>
    public static void Write(string? path, Func<byte[]> content, TextWriter output)
    {
        if (path != null)
        {
            WholeFile.Write(path, content());
            output.WriteLine($"Written: {path}");
        }
    }
}
