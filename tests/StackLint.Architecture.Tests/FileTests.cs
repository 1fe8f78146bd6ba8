using System.Text.RegularExpressions;

namespace StackLint.Architecture.Tests;

/// <summary>Files are small, hold one type and say in their name what.</summary>
public sealed partial class FileTests
{
    private const int ProductLimit = 400;
    private const int TestLimit = 500;

    private static readonly string[] VagueWords = ["Utils", "Util", "Utilities", "Helper", "Helpers", "Manager"];

    private static IEnumerable<string> SourceFiles => Repository.ProductFiles("*.cs").Concat(Repository.Files("tests", "*.cs"));

    [Fact]
    public void Product_files_keep_to_the_length_limit() =>
        Assert.DoesNotContain(Repository.ProductFiles("*.cs"), static f => Repository.CountLines(f) > ProductLimit);

    [Fact]
    public void Test_files_keep_to_the_length_limit() =>
        Assert.DoesNotContain(Repository.Files("tests", "*.cs"), static f => Repository.CountLines(f) > TestLimit);

    [Fact]
    public void No_file_or_type_has_a_vague_name() =>
        Assert.DoesNotContain(
            SourceFiles.SelectMany(static f => TypeNames(f).Append(NameOf(f))),
            static n => VagueWords.Any(w => n.EndsWith(w, StringComparison.Ordinal)));

    [Fact]
    public void File_is_named_after_its_only_type() =>
        Assert.DoesNotContain(Repository.ProductFiles("*.cs"), static f => !HoldsOnlyItsType(f));

    [Fact]
    public void Namespace_is_the_folder_below_src() =>
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), static f => NamespaceOf(f) is { } name && name != FolderNamespace(f));

    [Fact]
    public void Namespace_of_a_rule_is_its_category()
    {
        // rules/Category/Rule/File.cs and rules/Folder/File.cs are both one word deep.
        var wrong = Repository.Files("rules", "*.cs")
            .Where(static f => NamespaceOf(f) is { } name && name != (f.Split('/') is [_, var folder, _, ..] ? $"StackLint.Rules.{folder}" : "StackLint.Rules"));
        Assert.Empty(wrong);
    }

    private static bool HoldsOnlyItsType(string path)
    {
        var names = TypeNames(path).ToList();
        var expected = NameOf(path).Split('.')[0];

        // RuleOptionOfT is how a file spells a generic type that stands beside one without parameters.
        var holdsIt = names.Count == 0 || names.Any(n => n == expected || n + "OfT" == expected);
        return holdsIt && PublicType().Matches(Repository.Read(path)).Select(static m => m.Groups["name"].Value).Distinct().Count() <= 1;
    }

    /// <summary>The types that a file declares at its top level.</summary>
    private static IEnumerable<string> TypeNames(string path) => TypeDeclaration().Matches(Repository.Read(path)).Select(static m => m.Groups["name"].Value);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static string? NamespaceOf(string path) => NamespaceDeclaration().Match(Repository.Read(path)) is { Success: true } match ? match.Groups[1].Value : null;

    // What all code below one namespace is to find stands in that namespace.
    private static string FolderNamespace(string path) => path == "src/StackLint.Yaml/SelectExtensions.cs" ? "StackLint" : string.Join('.', path.Split('/')[1..^1]);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    /// <summary>A delegate may stand beside the type that takes it.</summary>
    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|record struct|record class|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|delegate \S+|record struct|record class|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
