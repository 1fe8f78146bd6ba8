using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;

namespace StackLint.Rules.Loading;

/// <summary>SL0004: a reference to something that does not exist.</summary>
public sealed class UndefinedReferenceAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL0004",
        "UndefinedReference",
        title: "Reference to something that does not exist",
        messageFormat: "{0}",
        RuleCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    // Without any section for such things the file most likely adds to another one.
    private static readonly ProfileSeverities PerhapsElsewhere = ProfileSeverities.Always(RuleSeverity.Info);

    private static readonly ProfileSeverities NeedsProfile = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProblems);
        context.RegisterProjectAction(AnalyzeNames);
        context.RegisterProjectAction(AnalyzeProfiles);
        context.RegisterProjectAction(AnalyzeCircles);
    }

    private static void AnalyzeProblems(ProjectAnalysisContext context)
    {
        // One missing file is one finding, however many services name it.
        var isFragment = ProjectParts.IsFragment(context.Project);
        var problems = ProjectProblems.Of(context.Project, ProblemOwner.UndefinedReference)
            .Where(f => !isFragment || f.Problem is not { Kind: LoadProblemKind.MissingFile, IsRefusal: false });
        foreach (var group in problems.GroupBy(static f => f.Problem.Kind == LoadProblemKind.MissingFile
            ? (object)(f.Problem.Expectation, f.Problem.Node.File.Path, f.IsOtherTarget)
            : f.Problem))
        {
            // At one node they come from one text that services share, which makes one finding of them.
            var first = group.First().Problem.Node;
            ImmutableArray<RelatedLocation> others =
            [
                .. group.Where(f => !ReferenceEquals(f.Problem.Node, first)).DistinctBy(static f => f.Problem.Node)
                    .Select(static f => new RelatedLocation(f.Problem.Node.GetLocation(), $"named here too ({f.Problem.Path})")),
            ];
            foreach (var found in group.Where(f => ReferenceEquals(f.Problem.Node, first)))
            {
                ProblemReporter.Report(
                    context,
                    found,
                    Diagnostic.Create(Rule, first.GetLocation(), MissingFiles.Describe(found) ?? ReferenceWords.Describe(found, context.Project)),
                    MissingFiles.Details(found) with { Related = others });
            }
        }
    }

    private static void AnalyzeNames(ProjectAnalysisContext context)
    {
        var project = context.Project;
        if (ProjectParts.IsFragment(project))
        {
            return;
        }

        var declarations = new Declarations(project);
        ImmutableArray<NamedReference> undeclared =
        [
            .. project.Services
                .SelectMany(s => context.IsCompose ? NamedReferences.OfResources(s).Concat(NamedReferences.OfServices(s)) : NamedReferences.OfResources(s))
                .Where(r => !declarations.Contain(r)),
        ];
        var isNamed = context.IsCompose && ProjectParts.IsNamedExplicitly(project);

        // A file that Compose is given by name and that counts on services of another one adds to it.
        if (isNamed && undeclared.Any(r => r.Kind == NamedReferences.ServiceKind && declarations.FindNear(r) is null))
        {
            return;
        }

        // A whole section that stands elsewhere is one thing to know, however many names it has.
        foreach (var users in undeclared.GroupBy(r => (r.Kind, IsElsewhere(r) ? "" : r.Name, r.Location.GetLineSpan().Path)))
        {
            var isElsewhere = IsElsewhere(users.First());
            var others = users.Select(static r => r.Name).Distinct(StringComparer.Ordinal).Count() - 1;
            var hint = declarations.FindNear(users.First()) is { } near ? $"; did you mean '{near}'?"
                : IsPath(users.First()) ? "; a path begins with '/', './', '../' or '~'"
                : !isElsewhere ? ""
                : ", unless a file that is loaded with this one declares it" + (others == 0 ? "" : $"; nor are {others} more");

            // With both declared, the one that was meant would next be removed as unused.
            var fix = users.Any(r => declarations.FindNear(r) is not null) ? null : declarations.Declare([.. users.DistinctBy(static r => r.Name)]);
            Report(context, [.. users], hint, isElsewhere, fix);
        }

        bool IsElsewhere(NamedReference reference) => isNamed && !declarations.HasSection(reference) && !IsPath(reference);
    }

    // No volume has such a name, here or in another file.
    private static bool IsPath(NamedReference reference) => reference.Kind == "volume" && reference.Name.Contains('/');

    private static void Report(ProjectAnalysisContext context, ImmutableArray<NamedReference> users, string hint, bool isElsewhere, CodeFix? fix)
    {
        var first = users[0];
        ImmutableArray<RelatedLocation> others =
        [
            .. users.Where(r => r.Location != first.Location).DistinctBy(static r => r.Location)
                .Select(r => new RelatedLocation(r.Location, r.Name == first.Name ? $"service '{r.User.Name}' uses it too" : $"service '{r.User.Name}' uses '{r.Name}'")),
        ];

        // At one place they share the text, which makes one finding of them.
        foreach (var user in users.Where(r => r.Location == first.Location && r.Name == first.Name))
        {
            context.ReportDiagnostic(
                user.User,
                Diagnostic.Create(Rule, user.Location, $"Service '{user.User.Name}' uses {user.Kind} '{user.Name}', which is not declared{hint}"),
                new FindingDetails
                {
                    Stage = FindingStage.Deploy,
                    Fix = fix,
                    Severities = isElsewhere ? PerhapsElsewhere : null,
                    Provenance = user.Provenance,
                    Related = others,

                    // Where a section is missing, how many names are one finding depends on how the file was named.
                    Parts = isElsewhere ? [] : [user.Name, .. users.Select(static r => r.User.Name).Distinct(StringComparer.Ordinal)],
                });
        }
    }

    // With the profile the same file works, so it is a warning.
    private static void AnalyzeProfiles(ProjectAnalysisContext context)
    {
        if (!context.IsCompose || context.Project.IsPartial)
        {
            return;
        }

        foreach (var users in InactiveServices.Of(context.Project).GroupBy(static r => (r.Needed.Name, r.Reference.Location.GetLineSpan().Path)))
        {
            var (first, needed) = users.First();
            context.ReportDiagnostic(
                first.User,
                Diagnostic.Create(
                    Rule,
                    first.Location,
                    $"Service '{first.User.Name}' uses service '{needed.Name}', which is there with profile {string.Join(" or ", needed.Profiles.Select(static p => $"'{p.Value}'"))} only; without it docker compose starts nothing"),
                new FindingDetails
                {
                    Stage = FindingStage.Deploy,
                    Severities = NeedsProfile,
                    Provenance = first.Provenance,
                    Related = [.. users.Skip(1).DistinctBy(static r => r.Reference.Location).Select(static r => new RelatedLocation(r.Reference.Location, $"service '{r.Reference.User.Name}' uses it too"))],
                });
        }
    }

    // A stack waits for no service.
    private static void AnalyzeCircles(ProjectAnalysisContext context)
    {
        if (!context.IsCompose)
        {
            return;
        }

        foreach (var circle in DependencyCircles.Of(context.Project))
        {
            var closing = circle[^1];
            var message = circle.Length == 1
                ? $"Service '{closing.User.Name}' depends on itself, so docker compose starts nothing"
                : $"Services wait for each other, so docker compose starts nothing: '{circle[0].User.Name}' depends on {string.Join(", which depends on ", circle.Select(static r => $"'{r.Name}'"))}";
            context.ReportDiagnostic(
                closing.User,
                Diagnostic.Create(Rule, closing.Location, message),
                new FindingDetails
                {
                    Stage = FindingStage.Deploy,
                    Provenance = closing.Provenance,
                    Related = [.. circle[..^1].Select(static r => new RelatedLocation(r.Location, $"'{r.User.Name}' depends on '{r.Name}' here"))],
                });
        }
    }
}
