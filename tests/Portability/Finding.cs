using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Something in a source that the device cannot run or the house does not want.</summary>
internal readonly record struct Finding(string Path, int Line, string Message)
{
    public static Finding At(SyntaxNode node, string message) => At(node.GetLocation(), message);

    public static Finding At(Location location, string message) =>
        new(location.SourceTree?.FilePath ?? "(no file)", location.GetLineSpan().StartLinePosition.Line + 1, message);

    public static Finding Of(Diagnostic diagnostic) =>
        At(diagnostic.Location, $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}");

    /// <summary>What the compiler says, errors and warnings alike: a warning on the device is as unread as any other.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Of);

    public override string ToString() => $"{Path}({Line}): {Message}";
}
