using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The reference surfaces claim nothing that nanoFramework does not have.</summary>
[TestClass]
public class SurfaceTests
{
    private static readonly CSharpCompilation Everything = CSharpCompilation.Create("All", references: ReferenceSurfaces.All);

    public static IEnumerable<object[]> Assemblies => ReferenceSurfaces.Assemblies.Select(assembly => new object[] { assembly });

    [TestMethod]
    [DynamicData(nameof(Assemblies))]
    public void A_surface_declares_only_what_the_api_listing_has(string assembly)
    {
        List<string> unlisted = Unlisted(assembly);

        Assert.IsEmpty(unlisted, $"{assembly} has no such public member:\n{string.Join('\n', unlisted)}");
    }

    [TestMethod]
    public void Every_surface_folder_is_compiled_and_has_a_listing()
    {
        string[] folders = [.. SourceTree.FilesIn(ReferenceSurfaces.Folder).Select(path => path.Split('/')[3]).Distinct()];

        CollectionAssert.AreEquivalent(ReferenceSurfaces.Assemblies.ToArray(), folders);
        foreach (string assembly in folders)
        {
            Assert.IsGreaterThan(0, ApiListing.Read(assembly).TypeCount, $"Api/{assembly}.txt lists no type.");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Assemblies))]
    public void No_surface_declares_a_type_that_the_class_library_has(string assembly)
    {
        var library = (IAssemblySymbol)Everything.GetAssemblyOrModuleSymbol(ReferenceSurfaces.ClassLibrary)!;
        string[] twice =
        [
            .. ApiSignature.VisibleTypes(Surface(assembly).GlobalNamespace).Select(SymbolNames.Of)
                .Where(type => library.GetTypeByMetadataName(type) is not null),
        ];

        Assert.IsEmpty(twice, string.Join('\n', twice));
    }

    [TestMethod]
    [DataRow("System.Collections.Generic.List`1")]
    [DataRow("System.Collections.Generic.IEnumerable`1")]
    [DataRow("System.Collections.Generic.EqualityComparer`1")]
    [DataRow("System.Nullable`1")]
    [DataRow("System.ValueTuple`2")]
    [DataRow("System.Lazy`1")]
    [DataRow("System.Span`1")]
    [DataRow("System.Linq.Enumerable")]
    [DataRow("System.Threading.Tasks.Task")]
    [DataRow("System.Decimal")]
    [DataRow("System.MathF")]
    [DataRow("System.Index")]
    [DataRow("System.Range")]
    [DataRow("System.Runtime.CompilerServices.IsVolatile")]
    [DataRow("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler")]
    public void Neither_the_class_library_nor_a_surface_offers(string type) => Assert.IsNull(Everything.GetTypeByMetadataName(type));

    private static IAssemblySymbol Surface(string assembly) =>
        (IAssemblySymbol)Everything.GetAssemblyOrModuleSymbol(ReferenceSurfaces.Of(assembly))!;

    private static List<string> Unlisted(string assembly)
    {
        ApiListing listing = ApiListing.Read(assembly);
        var unlisted = new List<string>();
        foreach (INamedTypeSymbol type in ApiSignature.VisibleTypes(Surface(assembly).GlobalNamespace))
        {
            string signature = ApiSignature.Of(type);
            if (!listing.HasType(signature))
            {
                unlisted.Add(signature);
                continue;
            }

            string name = signature.Split(' ')[0];
            IEnumerable<string> members = ApiSignature.OfMembers(type).Where(member => !listing.HasMember(signature, member));
            unlisted.AddRange(members.Select(member => $"{name}: {member}"));
        }

        return unlisted;
    }
}
