using System;
using System.IO;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A folder of its own for one test, and the program run in it with its output caught.</summary>
internal sealed class BenchFolder : IDisposable
{
    public BenchFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "chamber-" + Path.GetRandomFileName());

    public string Out => Path.Combine(Root, "out");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>What a person types, and the clock; the process's own where a test does not say.</summary>
    public Surroundings Around { get; set; } = new(TextReader.Null, TimeProvider.System, "tester");

    /// <summary>The exit code of the program with these arguments.</summary>
    public int Run(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = Program.Run(args, output, error, Around);
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
