using System;
using Microsoft.CodeAnalysis;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Full names of symbols, to look them up in a list of namespaces, types and members.</summary>
internal static class SymbolNames
{
    public static string Of(ISymbol symbol) => symbol.ContainingType is { } type
        ? $"{Of(type)}.{symbol.Name}"
        : $"{symbol.ContainingNamespace?.ToDisplayString()}.{symbol.Name}";

    /// <summary>Is it the thing of this name, or in it?</summary>
    public static bool IsIn(string name, string outer) => name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal);
}
