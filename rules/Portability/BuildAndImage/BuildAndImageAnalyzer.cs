using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Images;

namespace StackLint.Rules.Portability;

/// <summary>SL6009: a service with build and image that does not say which one wins.</summary>
public sealed class BuildAndImageAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> AllowTagging = RuleOption.Boolean(
        "stacklint.sl6009.allow_tagging", false, "Whether an image with a tag of its own is taken for the name of what is built, and left alone");

    private static readonly RuleOption<bool> AllowPullPolicy = RuleOption.Boolean(
        "stacklint.sl6009.allow_pull_policy", true, "Whether pull_policy settles it; false reports every service that has both");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6009",
        "BuildAndImage",
        title: "Both build and image are given without a pull policy",
        messageFormat: "'{0}' has build and image; {1}",
        RuleCategories.Portability,
        DiagnosticSeverity.Hidden,
        new ProfileSeverities(RuleSeverity.NotApplicable, RuleSeverity.Hidden, RuleSeverity.NotApplicable));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [AllowTagging, AllowPullPolicy];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;

        // A stack takes nothing but the image, and refuses pull_policy.
        if (context.Target != ComposeTarget.Compose
            || service.HasUnresolvedExtends
            || !service.Has("build")
            || service.FindEntry("image") is not { Value.IsNull: false } image
            || (context.GetOption(AllowTagging) && IsTag(service)))
        {
            return;
        }

        var hasPolicy = service.Has("pull_policy");
        if (hasPolicy && context.GetOption(AllowPullPolicy))
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, image.Value.GetLocation(), service.Name, hasPolicy ? "keep one of them" : "set pull_policy to say which wins"),
            new FindingDetails { Related = [new RelatedLocation(service.FindEntry("build")!.GetKeyLocation(), "the image is built here")] });
    }

    // Of a name that cannot be known nobody can tell.
    private static bool IsTag(Service service) => !service.Image.IsKnown || ImageName.Of(service) is { Tag: not null };
}
