using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The page without anything of a chamber in it: files that are in the program (Live/Page). They are the same for everybody, so they need
/// no token; what they show does. A file is found by its whole path and no other way.
/// </summary>
public static class LiveShell
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml", [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly Dictionary<string, byte[]> Files = Read();

    /// <summary>Paths, for tests.</summary>
    public static IReadOnlyCollection<string> Paths => Files.Keys;

    /// <summary>Whether there is such a file; capitals and dots do not lead anywhere else.</summary>
    public static bool Has(PathString path) => path.Value != null && Files.ContainsKey(path.Value);

    /// <summary>Sends it.</summary>
    public static Task SendAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string path = context.Request.Path.Value!;
        byte[] file = Files[path];
        context.Response.ContentType = Types[path is "/" or "/runs" ? ".html" : Path.GetExtension(path)];
        context.Response.ContentLength = file.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(file).AsTask();
    }

    private static Dictionary<string, byte[]> Read()
    {
        Assembly assembly = typeof(LiveShell).Assembly;
        Dictionary<string, byte[]> files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => "/" + name[Prefix.Length..], name =>
            {
                using Stream stream = assembly.GetManifestResourceStream(name)!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            });
        files["/"] = files["/live.html"];
        files["/runs"] = files["/runs.html"];
        return files;
    }
}
