using System.Text;
using StackLint.Engine.Packs;

namespace StackLint.Engine.Tests.Packs;

/// <summary>Rule assemblies are loaded, or refused with the reason and what helps.</summary>
public sealed class RuleAssemblyLoaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rules_of_a_pack_stand_beside_the_others()
    {
        var rules = new RulePackSet().With(Load(Build("Acme", RulePackBuilder.Source("ACME1001"))));
        Assert.Equal("Acme", rules.Find("acme1001")?.Pack?.Name);
        Assert.Null(rules.Find("SL0001")!.Pack);
        Assert.Single(rules.Analyzers);
    }

    [Fact]
    public void Page_is_read_from_the_assembly()
    {
        var path = RulePackBuilder.Build(_folder.Path, "Acme", [RulePackBuilder.Source("ACME1001")], pages: new Dictionary<string, string> { ["ACME1001"] = "# ACME1001: Service is seen\n" });
        Assert.Equal("# ACME1001: Service is seen\n", Load(path).Rules.Single().Page.Markdown);
    }

    [Fact]
    public void Pack_in_the_global_namespace_is_loaded() => Assert.Equal("ACME1001", Load(Build(
        "Acme",
        RulePackBuilder.Source("ACME1001").Replace("namespace OfPack;", "", StringComparison.Ordinal).Replace("typeof(OfPack.Pack)", "typeof(Pack)", StringComparison.Ordinal))).Rules.Single().Id);

    [Fact]
    public void Packs_bring_their_own_versions_of_an_assembly()
    {
        var rules = new RulePackSet();
        foreach (var word in new[] { "one", "two" })
        {
            var folder = Path.Combine(_folder.Path, word);
            var text = RulePackBuilder.Build(folder, "Acme.Text", [$"namespace Acme; public static class Words {{ public static string Get() => \"{word}\"; }}"]);
            var pack = RulePackBuilder.Build(folder, "Pack" + word, [RulePackBuilder.Source($"{word.ToUpperInvariant()}1001", "Pack" + word, "Acme.Words.Get()")], [text]);
            rules = rules.With(RuleAssemblyLoader.Load(pack, pack, rules));
        }

        _folder.Write("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n");
        var result = new LintRun(rules).Execute(new LintRequest { WorkingDirectory = _folder.Path, Paths = ["compose.yaml"] });
        Assert.Equal([("ONE1001", "one"), ("TWO1001", "two")], result.Diagnostics.Select(static d => (d.Id, d.Message)));
    }

    [Fact]
    public void Missing_assembly_is_named()
    {
        var text = RulePackBuilder.Build(_folder.Path, "Acme.Text", ["namespace Acme; public static class Words { public static string Get() => \"word\"; }"]);
        var pack = RulePackBuilder.Build(_folder.Path, "Acme", [RulePackBuilder.Source("ACME1001", message: "Acme.Words.Get()")], [text]);
        File.Delete(text);
        Refuses(pack, "it needs Acme.Text 0.0.0.0, which does not lie beside it; set EnableDynamicLoading to true in the pack's project, so that a build copies what the pack uses");
    }

    [Fact]
    public void Assembly_that_only_the_program_uses_is_missing_all_the_same()
    {
        var pack = RulePackBuilder.Build(
            _folder.Path, "Acme", [RulePackBuilder.Source("ACME1001", message: "typeof(StackLint.Engine.LintRun).Name")], [typeof(LintRun).Assembly.Location]);
        Refuses(pack, "it needs StackLint.Engine ");
    }

    [Theory]
    [InlineData("2.0.0.0", "it was built for version 2.0 of the rule API, and this StackLint has 1.1; update StackLint, or build the pack with an earlier package StackLint.Analysis")]
    [InlineData("1.2.0.0", "it was built for version 1.2 of the rule API, and this StackLint has 1.1; update StackLint, or build the pack with an earlier package StackLint.Analysis")]
    [InlineData("0.9.0.0", "it was built for version 0.9 of the rule API, and this StackLint has 1.1; build it with the package StackLint.Analysis of this StackLint")]
    public void Other_version_of_the_rule_API_is_refused(string version, string message)
    {
        var api = RulePackBuilder.Build(Path.Combine(_folder.Path, "api"), "StackLint.Analysis",
        [
            $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace StackLint.Analysis;
            public sealed class Anything : Attribute;
            """,
        ]);
        Refuses(RulePackBuilder.Build(_folder.Path, "Acme", ["[assembly: StackLint.Analysis.Anything]"], [api]), message);
    }

    [Fact]
    public void Newer_Roslyn_than_the_programs_is_refused()
    {
        var roslyn = RulePackBuilder.Build(Path.Combine(_folder.Path, "api"), "Microsoft.CodeAnalysis", ["[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")] namespace Microsoft.CodeAnalysis { public class New; }"]);
        var pack = RulePackBuilder.Build(_folder.Path, "Acme",
            ["using StackLint.Analysis.Packs; [assembly: RulePack(typeof(Pack))] public partial class Pack : Microsoft.CodeAnalysis.New;"], [roslyn]);
        Refuses(pack, "it was built against Microsoft.CodeAnalysis 99.0.0.0, and this StackLint has ");
    }

    [Theory]
    [InlineData("SL9001", "the ID SL9001 of its analyzer SeenAnalyzer begins with SL, which is reserved for the built-in rules; take a prefix of your own, such as ACME")]
    [InlineData("acme1", "the ID 'acme1' of its analyzer SeenAnalyzer is not made of capital letters and then digits, such as ACME1001")]
    [InlineData("ACME", "the ID 'ACME' of its analyzer SeenAnalyzer is not made of capital letters and then digits, such as ACME1001")]
    public void ID_that_a_pack_may_not_use_is_refused(string id, string message) => Refuses(Build("Acme", RulePackBuilder.Source(id)), message);

    [Fact]
    public void Prefix_that_only_begins_like_the_reserved_one_is_free() =>
        Assert.Equal("SLOW1001", Load(Build("Acme", RulePackBuilder.Source("SLOW1001"))).Rules.Single().Id);

    [Fact]
    public void ID_is_refused_that_two_analyzers_of_a_pack_declare() => Refuses(
        Build("Acme", RulePackBuilder.Source("ACME1001"), "namespace OfPack; public sealed class TwinAnalyzer : StackLint.Analysis.ComposeAnalyzer { public override ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> SupportedDiagnostics => new SeenAnalyzer().SupportedDiagnostics; public override void Initialize(StackLint.Analysis.AnalysisContext context) { } }"),
        "the ID ACME1001 is declared by two analyzers of it, SeenAnalyzer and TwinAnalyzer; give one of them another ID");

    [Fact]
    public void ID_is_refused_that_another_pack_declares()
    {
        var rules = new RulePackSet().With(Load(Build("Acme", RulePackBuilder.Source("ACME1001"))));
        Refuses(Build("Other", RulePackBuilder.Source("ACME1001", "OtherPack")), "the ID ACME1001 is also a rule of Acme.dll; give one of them another ID, or leave one pack out", rules);
    }

    [Fact]
    public void Pack_that_is_given_twice_is_refused()
    {
        var path = Build("Acme", RulePackBuilder.Source("ACME1001"));
        Refuses(path, "it is given twice, also as Acme.dll", new RulePackSet().With(Load(path)));
    }

    [Theory]
    [InlineData("RuleOption.Boolean(\"stacklint.target\", true, \"d\")", "the option 'stacklint.target' of its analyzer SeenAnalyzer takes true or false, but one of auto, swarm, compose, both elsewhere; give it another key")]
    [InlineData("RuleOption.Boolean(\"acme.on\", true, \"d\")", "the option 'acme.on' of its analyzer SeenAnalyzer is no key such as stacklint.acme1001.labels: lower case, and not ending with severity")]
    [InlineData("RuleOption.Boolean(\"stacklint.acme1001.severity\", true, \"d\")", "the option 'stacklint.acme1001.severity' of its analyzer SeenAnalyzer is no key")]
    public void Option_that_no_key_could_set_is_refused(string option, string message) => Refuses(Build("Acme", RulePackBuilder.Source("ACME1001", options: option)), message);

    [Theory]
    [InlineData("\"not an address/\"", "the help link 'not an address/Testing/Seen/ACME1001.md' of its rule ACME1001 is no absolute address")]
    [InlineData("RuleDescriptor.BuiltInPageRoot", "the help link of its rule ACME1001 leads to the built-in rules, where its page is not; give RuleDescriptor.Create a pageRoot, null for none")]
    public void Help_link_that_leads_nowhere_is_refused(string root, string message) => Refuses(Build("Acme", RulePackBuilder.Source("ACME1001", pageRoot: root)), message);

    [Fact]
    public void Category_that_no_key_could_name_is_refused() => Refuses(
        Build("Acme", RulePackBuilder.Source("ACME1001", category: "House rules")),
        "the category 'House rules' of its rule ACME1001 is no word of letters and digits, so no key in .editorconfig could name it");

    [Theory]
    [InlineData("public class C;", "it is no rule pack: it does not use StackLint.Analysis")]
    [InlineData("public abstract class C : StackLint.Analysis.ComposeAnalyzer;", "it is no rule pack: nothing in it says [assembly: RulePack(typeof(…))]")]
    [InlineData("using StackLint.Analysis.Packs; [assembly: RulePack(typeof(int))]", "its rule pack System.Int32 does not implement IRulePack; make the class partial and leave the rest to the generator in the package StackLint.Analysis")]
    [InlineData("using StackLint.Analysis.Packs; [assembly: RulePack(typeof(N.P))] namespace N { public partial class P; }", "it holds no rules; an analyzer is a class that inherits ComposeAnalyzer")]
    [InlineData("using StackLint.Analysis.Packs; [assembly: RulePack(typeof(N.P))] namespace N { public partial class P(int i) { public int I => i; } }", "its rule pack N.P cannot be created; make it a class with a public constructor without parameters")]
    [InlineData("using StackLint.Analysis.Packs; [assembly: RulePack(typeof(N.P))] namespace N { public partial class P { public P() => throw new InvalidOperationException(\"no licence.\"); } }", "its rule pack N.P failed: InvalidOperationException: no licence")]
    public void Assembly_that_is_no_pack_is_refused(string source, string message) => Refuses(Build("Acme", source), message);

    [Fact]
    public void Analyzer_that_throws_is_refused() => Refuses(
        Build("Acme", RulePackBuilder.Source("ACME1001", options: "throw new InvalidOperationException(\"no options\")").Replace("[throw new InvalidOperationException(\"no options\")]", "throw new InvalidOperationException(\"no options\")", StringComparison.Ordinal)),
        "its analyzer SeenAnalyzer failed: InvalidOperationException: no options");

    [Fact]
    public void Descriptor_without_severities_is_refused() => Refuses(
        Build("Acme", RulePackBuilder.Source("ACME1001").Replace(
            "SupportedDiagnostics => [Rule]", "SupportedDiagnostics => [new(\"ACME1001\", \"t\", \"m\", \"c\", DiagnosticSeverity.Info, true)]", StringComparison.Ordinal)),
        "its rule ACME1001 was not made with RuleDescriptor.Create");

    [Fact]
    public void File_that_is_no_assembly_is_refused()
    {
        const string Message = "it is no .NET assembly; name the .dll that the pack's project builds";
        Refuses(_folder.Write("text.dll", "services: {}\n"), Message);
        Refuses(_folder.Write("empty.dll", ""), Message);

        // A program for Windows without .NET: the header says so, and that is all there is.
        var native = Path.Combine(_folder.Path, "native.dll");
        File.WriteAllBytes(native, [.. Encoding.ASCII.GetBytes("MZ"), .. new byte[200]]);
        Refuses(native, Message);
    }

    [Fact]
    public void Missing_file_and_folder_are_refused()
    {
        Refuses(Path.Combine(_folder.Path, "gone.dll"), "there is no such file; build the pack first, and name the .dll");
        Refuses(Path.Combine(_folder.Path, "gone/gone.dll"), "there is no such file; build the pack first, and name the .dll");
        Refuses(_folder.Path, "it is a folder; name the assembly in it");
    }

    private string Build(string name, params string[] sources) => RulePackBuilder.Build(_folder.Path, name, sources);

    private static LoadedRulePack Load(string path, RulePackSet? others = null) => RuleAssemblyLoader.Load(path, Path.GetFileName(path), others ?? new RulePackSet());

    private static void Refuses(string path, string message, RulePackSet? others = null) =>
        Assert.StartsWith(message, Assert.Throws<RulePackException>(() => Load(path, others)).Message);
}
