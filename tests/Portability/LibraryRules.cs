using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChamberFirmware.Tests.Portability;

/// <summary>
/// What nanoFramework's own class library accepts and its interpreter then breaks, or does differently from a PC. The compiler is asked
/// what a name or an expression is, so that a type nobody spelled is seen too: var f = (int x) => x + 1 makes a Func.
/// </summary>
internal static class LibraryRules
{
    private const string Reflection = "reflection finds other things on the device than on a PC, and some images leave it out";
    private const string Culture = "the device has one culture and nothing that takes a provider: write the number with F2, D3 or X4";
    private const string NativeInteger = "a native integer has 32 bits on the device and 64 on a PC";

    private static readonly Dictionary<string, string> Forbidden = new()
    {
        ["System.Reflection"] = Reflection,
        ["System.Type"] = Reflection,
        ["System.TypeCode"] = Reflection,
        ["System.Globalization"] = Culture,
        ["System.IFormatProvider"] = Culture,
        ["System.IFormattable"] = Culture,
        ["System.ICustomFormatter"] = Culture,
        ["System.Runtime.InteropServices"] = "the device lays out memory by itself: nothing here has an effect",
        ["System.Runtime.Remoting"] = "the device has no application domains",
        ["System.AppDomainUnloadedException"] = "the device has no application domains",
        ["System.Runtime.CompilerServices.ExcludeTypeAttribute"] = "this leaves a type out of what the device loads",
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = "this is for the compiler alone: half of it throws on the device",
        ["System.Threading.SpinWait"] = "SpinOnce does nothing on the device, and SpinUntil holds up every other thread",
        ["System.WeakReference"] = "what a collection of garbage leaves is not the same on every runtime",
        ["System.Guid"] = "a Guid is an array on the device: default is null, a copy is the same one; NewGuid draws random numbers",
        ["System.IntPtr"] = NativeInteger,
        ["System.UIntPtr"] = NativeInteger,
        ["System.Exception.HResult"] = "an exception's number is not the same on every runtime",
        ["System.Enum.HasFlag"] = "HasFlag of several flags is true for any of them on the device: write (a & b) == b",
        ["System.String.GetEnumerator"] = "the device cannot enumerate a string through its interface: use its index or a plain foreach",
    };

    /// <summary>Of what is forbidden above: the name of a type and what an object is. Both are the same everywhere.</summary>
    private static readonly HashSet<string> Allowed =
    [
        "System.Type", "System.Type.FullName", "System.Type.ToString", "System.Type.IsInstanceOfType", "System.Type.IsSubclassOf",
        "System.Reflection.MemberInfo.Name",
    ];

    public static IEnumerable<Finding> Check(SemanticModel model)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot();
        foreach (ExpressionSyntax node in root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            bool inAttribute = node.FirstAncestorOrSelf<AttributeSyntax>() is not null;
            foreach (string message in SymbolsOf(node, model).SelectMany(symbol => MessagesFor(symbol, inAttribute)).Distinct())
            {
                yield return Finding.At(node, message);
            }
        }

        foreach (MemberDeclarationSyntax member in root.DescendantNodes().OfType<MemberDeclarationSyntax>())
        {
            if (HasBodyInInterface(model.GetDeclaredSymbol(member)))
            {
                yield return Finding.At(member, "the device looks for a method in classes only: an interface has no bodies");
            }
        }
    }

    /// <summary>What the name means, what the expression is and becomes, and the delegate that is made of a lambda or a method.</summary>
    private static IEnumerable<ISymbol> SymbolsOf(ExpressionSyntax node, SemanticModel model)
    {
        TypeInfo info = model.GetTypeInfo(node);
        ISymbol? name = node is SimpleNameSyntax ? model.GetSymbolInfo(node).Symbol : null;
        ITypeSymbol? made = (model.GetOperation(node)?.Parent as IDelegateCreationOperation)?.Type;
        if (info is { Type.SpecialType: SpecialType.System_String, ConvertedType.SpecialType: SpecialType.System_Collections_IEnumerable })
        {
            name = info.Type.GetMembers("GetEnumerator").FirstOrDefault();
        }

        return new[] { name, info.Type, info.ConvertedType, made }.OfType<ISymbol>().Where(symbol => symbol is not INamespaceSymbol);
    }

    private static IEnumerable<string> MessagesFor(ISymbol symbol, bool inAttribute)
    {
        // The compiler makes a delegate of its own, a generic one, where no Func or Action fits a lambda.
        if (symbol is INamedTypeSymbol { IsGenericType: true } or IMethodSymbol { IsGenericMethod: true }
            or INamedTypeSymbol { TypeKind: TypeKind.Delegate, IsAnonymousType: true })
        {
            yield return "the device has no generic types or methods";
        }

        if (symbol is IMethodSymbol { Name: "BeginInvoke" or "EndInvoke", ContainingType.TypeKind: TypeKind.Delegate })
        {
            yield return "neither the device nor .NET starts a delegate by itself: use a thread";
        }

        if (!inAttribute && IsExcluded(symbol as INamedTypeSymbol ?? symbol.ContainingType))
        {
            yield return "nanoFramework leaves this type out of what the device loads";
        }

        string name = SymbolNames.Of(symbol);
        foreach ((string outer, string message) in Forbidden)
        {
            bool describesAssembly = inAttribute && outer == "System.Reflection";
            if (!Allowed.Contains(name) && !describesAssembly && SymbolNames.IsIn(name, outer))
            {
                yield return message;
            }
        }
    }

    /// <summary>Attributes and their arguments are read when the image is made; anywhere else such a type is missing at run time.</summary>
    private static bool IsExcluded(INamedTypeSymbol? type) =>
        type?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ExcludeTypeAttribute") == true;

    private static bool HasBodyInInterface(ISymbol? member) =>
        member is IMethodSymbol or IPropertySymbol or IEventSymbol
        && member is { ContainingType.TypeKind: TypeKind.Interface, IsAbstract: false, IsStatic: false };
}
