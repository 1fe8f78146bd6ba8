using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Placement;

/// <summary>SL4010: a config or secret whose content cannot change.</summary>
public sealed class UnversionedConfigAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4010",
        "UnversionedConfig",
        title: "Content of a config or secret cannot change under its name",
        messageFormat: "A changed '{0}' cannot be deployed under the name '{1}'; put a version or hash variable into name{2}",
        RuleCategories.Placement,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        Check(context, context.Project.Configs, static s => s.Configs);
        Check(context, context.Project.Secrets, static s => s.Secrets);
    }

    private static void Check(ProjectAnalysisContext context, ImmutableArray<FileObject> objects, Func<Service, ImmutableArray<ServiceFile>> uses)
    {
        var used = context.Project.Services.SelectMany(s => uses(s)).Where(static u => u.Name.IsKnown).Select(static u => u.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var item in objects)
        {
            if (used.Contains(item.Name)
                && item.File.TryGetValue(out var file)
                && (item.External.IsAbsent || item.External.Is(false))
                && !HasVersion(item))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    item.GetKeyLocation(),
                    file,
                    item.EngineName.GetValueOr(item.Name),
                    context.Target == ComposeTarget.Both ? OtherTarget.Condition : ""));
            }
        }
    }

    private static bool HasVersion(FileObject item) => item.EngineName switch
    {
        { IsAbsent: true } => EndsWithVersion(item.Name),
        { IsUnknown: true } => true,
        { Source: ComposeScalar { Interpolated.IsSubstituted: true } } => true,
        var name => name.Value.Any(char.IsAsciiDigit),
    };

    // A new key makes a new object, too: app_v2, app-2024-05-01, app.3.
    private static bool EndsWithVersion(string key)
    {
        var start = key.TrimEnd("0123456789".ToCharArray());
        return start.Length < key.Length && start.Length > 1 && (start[^1] is '_' or '-' or '.' || (start[^1] is 'v' or 'V' && start[^2] is '_' or '-' or '.'));
    }
}
