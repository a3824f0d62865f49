using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The assemblies that this program runs with, for compilations that are to be run here. Read once, shared by all tests.</summary>
internal static class PcReferences
{
    private static readonly Lazy<IReadOnlyList<(string File, MetadataReference Reference)>> Once = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (Path.GetFileName(path), (MetadataReference)MetadataReference.CreateFromFile(path))),
    ]);

    /// <summary>Those with such a file name.</summary>
    public static IEnumerable<MetadataReference> Where(Func<string, bool> file) =>
        Once.Value.Where(one => file(one.File)).Select(one => one.Reference);
}
