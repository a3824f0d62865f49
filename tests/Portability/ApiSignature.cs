using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ChamberFirmware.Tests.Portability;

/// <summary>Writes a symbol of a compiled surface the way the listings in Api/ write it.</summary>
internal static class ApiSignature
{
    public static IEnumerable<INamedTypeSymbol> VisibleTypes(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(inner => inner is INamedTypeSymbol type
                ? IsVisible(type) ? VisibleTypes(type).Prepend(type) : []
                : VisibleTypes(inner));

    public static string Of(INamedTypeSymbol type)
    {
        string baseType = type.BaseType is null or { SpecialType: SpecialType.System_Object } ? "" : $" : {type.BaseType.Name}";
        string kind = (type.IsSealed || type.IsStatic ? " sealed" : "") + (type.IsAbstract || type.IsStatic ? " abstract" : "");
        return FullName(type) + baseType + kind;
    }

    /// <summary>Delegates show Invoke only: the rest of a delegate is the same for all.</summary>
    public static IEnumerable<string> OfMembers(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => IsVisible(member) && !IsSilent(type, member))
            .Select(member => member switch
            {
                IFieldSymbol field => Of(field),
                IPropertySymbol property => Of(property),
                IEventSymbol @event => $"event {Name(@event.Type)} {@event.Name}",
                IMethodSymbol method => Of(method),
                _ => member.Name,
            });

    private static bool IsSilent(INamedTypeSymbol type, ISymbol member) =>
        member is INamedTypeSymbol
        || member is IMethodSymbol { AssociatedSymbol: not null }
        || (member.IsImplicitlyDeclared && type.IsValueType)
        || (type.TypeKind == TypeKind.Enum && member is IMethodSymbol)
        || (type.TypeKind == TypeKind.Delegate && member.Name != "Invoke");

    private static string Of(IFieldSymbol field) => field.HasConstantValue
        ? $"field const {Name(field.Type)} {field.Name} = {Text(field.ConstantValue)}"
        : $"field {Name(field.Type)} {field.Name}";

    private static string Of(IPropertySymbol property)
    {
        string accessors = (IsVisible(property.GetMethod) ? "get; " : "") + (IsVisible(property.SetMethod) ? "set; " : "");
        return $"prop {Modifiers(property)}{Name(property.Type)} {property.MetadataName} {{ {accessors}}}";
    }

    private static string Of(IMethodSymbol method)
    {
        string access = method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal ? "protected " : "";
        string parameters = string.Join(", ", method.Parameters.Select(Of));
        string modifiers = method.MethodKind == MethodKind.Destructor ? "virtual " : Modifiers(method);
        return $"{access}{modifiers}{Name(method.ReturnType)} {method.MetadataName}({parameters})";
    }

    private static string Of(IParameterSymbol parameter)
    {
        string reference = parameter.RefKind == RefKind.None ? "" : "&";
        string fallback = parameter.HasExplicitDefaultValue ? $" = {Text(parameter.ExplicitDefaultValue)}" : "";
        return $"{Name(parameter.Type)}{reference} {parameter.Name}{fallback}";
    }

    /// <summary>A member that implements an interface is virtual in the listing, as it is in metadata.</summary>
    private static string Modifiers(ISymbol member) =>
        member.IsStatic ? "static "
        : member.IsAbstract ? "abstract "
        : member.IsVirtual || member.IsOverride || ImplementsInterface(member) ? "virtual "
        : "";

    private static bool ImplementsInterface(ISymbol member) =>
        member.ContainingType.AllInterfaces.SelectMany(one => one.GetMembers())
            .Select(member.ContainingType.FindImplementationForInterfaceMember)
            .Any(implementation => SymbolEqualityComparer.Default.Equals(implementation, member));

    private static string FullName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{FullName(outer)}/{type.MetadataName}"
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static string Name(ITypeSymbol type) => type is IArrayTypeSymbol array ? Name(array.ElementType) + "[]" : type.MetadataName;

    private static string Text(object? constant) => constant switch
    {
        null => "null",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", constant),
    };

    private static bool IsVisible(ISymbol? symbol) =>
        symbol?.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
