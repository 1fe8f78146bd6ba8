using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace StackLint.Tests;

/// <summary>Compiles rule packs, good ones and bad ones, as the build of a third party would, with the generator of the package.</summary>
internal static class RulePackBuilder
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        """;

    private static readonly Lazy<Dictionary<string, MetadataReference>> Host = new(static () =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CodeAnalysis.dll" or "StackLint.Analysis.dll" or "StackLint.Cluster.dll" or "StackLint.Compose.dll" or "StackLint.Yaml.dll"))
            .DistinctBy(static p => Path.GetFileName(p))
            .ToDictionary(static p => Path.GetFileNameWithoutExtension(p), static p => (MetadataReference)MetadataReference.CreateFromFile(p)));

    /// <summary>Compiles an assembly against the program's own rule API.</summary>
    /// <param name="folder">Where it is put, created when it is not there.</param>
    /// <param name="name">Its name.</param>
    /// <param name="sources">Its sources.</param>
    /// <param name="references">Assemblies that it uses; one named like one of the program's takes its place.</param>
    /// <param name="pages">The pages of its rules, by ID.</param>
    /// <returns>The path of the assembly.</returns>
    internal static string Build(
        string folder, string name, IEnumerable<string> sources, IEnumerable<string>? references = null, IReadOnlyDictionary<string, string>? pages = null)
    {
        var known = new Dictionary<string, MetadataReference>(Host.Value);
        foreach (var path in references ?? [])
        {
            known[Path.GetFileNameWithoutExtension(path)] = MetadataReference.CreateFromFile(path);
        }

        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        Compilation compilation = CSharpCompilation.Create(
            name,
            sources.Append(Usings).Select(s => CSharpSyntaxTree.ParseText(s, parse)),
            known.Values,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
        CSharpGeneratorDriver.Create([new RulePackGenerator.RulePackGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, name + ".dll");
        using var file = File.Create(target);
        var resources = (pages ?? new Dictionary<string, string>()).Select(static p =>
            new ResourceDescription($"help/{p.Key}.md", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(p.Value)), isPublic: true));
        var result = compilation.Emit(file, manifestResources: resources, options: new EmitOptions());
        return result.Success ? target : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
    }

    /// <summary>Compiles the pack of <c>testdata/rule-pack</c>.</summary>
    internal static string BuildTemplate(string repository, string folder)
    {
        var sources = Path.Combine(repository, "testdata/rule-pack/src");
        string[] Read(string pattern) => Directory.GetFiles(sources, pattern, SearchOption.AllDirectories);
        return Build(
            folder,
            "Acme.StackLint",
            Read("*.cs").Where(static f => !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText),
            pages: Read("ACME*.md").ToDictionary(static p => Path.GetFileNameWithoutExtension(p), File.ReadAllText));
    }

    /// <summary>The source of a pack with one rule that reports every service.</summary>
    /// <param name="id">The rule's ID.</param>
    /// <param name="pack">The name of the pack's class, and the namespace.</param>
    /// <param name="message">An expression of the message.</param>
    /// <param name="options">Expressions of options, separated by commas.</param>
    /// <param name="category">The rule's category.</param>
    /// <param name="pageRoot">An expression of the address of its page.</param>
    internal static string Source(string id, string pack = "Pack", string message = "\"Seen\"", string options = "", string category = "Testing", string pageRoot = "null") =>
        $$"""
        using Microsoft.CodeAnalysis;
        using StackLint.Analysis;
        using StackLint.Analysis.Options;
        using StackLint.Analysis.Packs;

        [assembly: RulePack(typeof(Of{{pack}}.{{pack}}))]

        namespace Of{{pack}};

        public sealed partial class {{pack}};

        public sealed class SeenAnalyzer : ComposeAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
                "{{id}}", "Seen", "Service is seen", "{0}", "{{category}}", DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning), pageRoot: {{pageRoot}});

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

            public override ImmutableArray<RuleOption> SupportedOptions => [{{options}}];

            public override void Initialize(AnalysisContext context) =>
                context.RegisterServiceAction(static c => c.ReportDiagnostic(Diagnostic.Create(Rule, c.Service.Entry!.GetKeyLocation(), {{message}})));
        }
        """;
}
