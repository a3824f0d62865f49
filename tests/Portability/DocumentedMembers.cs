using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChamberFirmware.Tests.Portability;

/// <summary>A member that others call, and whether a comment says what it means.</summary>
internal readonly record struct CountedMember(string Path, int Line, string Name, bool IsDocumented)
{
    public override string ToString() => $"{Path}:{Line} {Name}";
}

/// <summary>
/// What others see of our types, counted in the text alone: public types (a partial one once), public and protected members of every type,
/// members of interfaces, values of enumerations. Records' positional parameters, static constructors and finalizers are not counted. A
/// member is documented by a summary or an inheritdoc of its own; without either, an override or the implementation of an interface is
/// documented where the member of the same name and number of parameters in a base type of ours is.
/// </summary>
internal sealed class DocumentedMembers
{
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly ILookup<string, BaseTypeDeclarationSyntax> _types;

    public DocumentedMembers(IReadOnlyList<SyntaxTree> trees)
    {
        _trees = trees;
        _types = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .ToLookup(type => type.Identifier.ValueText);
    }

    /// <summary>The counted members of the sources below a folder, in the order of path and line.</summary>
    public IReadOnlyList<CountedMember> In(string folder) =>
        [.. _trees.Where(tree => tree.FilePath.StartsWith(folder + "/", StringComparison.Ordinal)).SelectMany(Of)];

    private IEnumerable<CountedMember> Of(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsCounted).SelectMany(Named);

    private bool IsCounted(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or DestructorDeclarationSyntax => false,
        EnumMemberDeclarationSyntax => true,
        BaseTypeDeclarationSyntax type => IsSeen(type) && (!type.Modifiers.Any(SyntaxKind.PartialKeyword) || type == Parts(type).First()),
        _ => IsSeen(member) || member.Parent is InterfaceDeclarationSyntax || Explicit(member) != null,
    };

    private static bool IsSeen(MemberDeclarationSyntax member) => !member.Modifiers.Any(SyntaxKind.PrivateKeyword)
        && (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.ProtectedKeyword));

    private IEnumerable<CountedMember> Named(MemberDeclarationSyntax member)
    {
        bool documented = member is BaseTypeDeclarationSyntax type
            ? Parts(type).Any(HasComment)
            : HasComment(member) || IsDocumentedAbove(member, (BaseTypeDeclarationSyntax?)member.Parent);
        string owner = member.Parent is BaseTypeDeclarationSyntax parent ? parent.Identifier.ValueText + "." : "";
        int line = member.SyntaxTree.GetLineSpan(member.Span).StartLinePosition.Line + 1;
        return Names(member).Select(name => new CountedMember(member.SyntaxTree.FilePath, line, owner + name, documented));
    }

    // The declarations of one type: a type that is not partial has one.
    private IEnumerable<BaseTypeDeclarationSyntax> Parts(BaseTypeDeclarationSyntax type) => !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        ? [type]
        : _types[type.Identifier.ValueText].Where(other => other.Modifiers.Any(SyntaxKind.PartialKeyword) && Space(other) == Space(type));

    private static string Space(SyntaxNode node) =>
        node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    private static bool HasComment(MemberDeclarationSyntax member) => member.GetLeadingTrivia()
        .Where(trivia => trivia.HasStructure && trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        .Any(trivia => trivia.ToFullString() is string text && (text.Contains("<summary>") || text.Contains("<inheritdoc")));

    private bool IsDocumentedAbove(MemberDeclarationSyntax member, BaseTypeDeclarationSyntax? type)
    {
        IEnumerable<BaseTypeDeclarationSyntax> bases = (type?.BaseList?.Types ?? default)
            .Select(named => named.Type.ToString().Split('<')[0].Split('.')[^1])
            .SelectMany(name => _types[name]);
        return bases.Any(above => IsDocumentedAbove(member, above)
            || (above is TypeDeclarationSyntax declared && declared.Members.Any(other => Answers(member, other) && HasComment(other))));
    }

    private static bool Answers(MemberDeclarationSyntax member, MemberDeclarationSyntax above) =>
        (above.Parent is InterfaceDeclarationSyntax || member.Modifiers.Any(SyntaxKind.OverrideKeyword))
        && Parameters(member) == Parameters(above)
        && Names(member).Select(name => name.Split('.')[^1]).SequenceEqual(Names(above));

    private static int Parameters(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax method ? method.ParameterList.Parameters.Count : -1;

    private static ExplicitInterfaceSpecifierSyntax? Explicit(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier,
        BasePropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier,
        _ => null,
    };

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        EnumMemberDeclarationSyntax value => [value.Identifier.ValueText],
        MethodDeclarationSyntax method => [Explicit(method) + method.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        PropertyDeclarationSyntax property => [Explicit(property) + property.Identifier.ValueText],
        EventDeclarationSyntax handler => [Explicit(handler) + handler.Identifier.ValueText],
        IndexerDeclarationSyntax indexer => [Explicit(indexer) + "this[]"],
        _ => [member.Kind().ToString()],
    };
}
