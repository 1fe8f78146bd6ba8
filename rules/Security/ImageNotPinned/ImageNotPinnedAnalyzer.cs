using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;
using StackLint.Rules.Options;

namespace StackLint.Rules.Security;

/// <summary>SL5009: an image reference that may name another image tomorrow.</summary>
public sealed class ImageNotPinnedAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<PinRequirement> Require = RuleOption.Choice(
        "stacklint.sl5009.require",
        PinRequirement.Tag,
        "What a reference must have: a tag that names a version, or a digest");

    private static readonly RuleOption<IReadOnlyList<string>> MutableTags = WordsOption.List(
        "stacklint.sl5009.mutable_tags",
        [
            "latest", "stable", "edge", "test", "nightly", "dev", "beta", "canary", "lts",
            "main", "master", "head", "develop", "next", "rolling", "unstable", "snapshot", "alpine", "slim",
        ],
        "Tags that move from image to image");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5009",
        "ImageNotPinned",
        title: "Image reference moves",
        messageFormat: "'{0}' can change between deployments",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Require, MutableTags];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.Service.FindEntry("image")?.Value is not ComposeScalar { IsNull: false } image
            || !ImagePin.IsMoving(image.Text, context.GetOption(Require), context.GetOption(MutableTags))
            || (context.IsCompose && IsLocal(context, image)))
        {
            return;
        }

        var shown = image.Text.Contains(InterpolatedText.Hole) ? image.Node.Value : image.Text;
        context.ReportDiagnostic(Diagnostic.Create(Rule, image.GetLocation(), shown));
    }

    // Under Compose 'image' beside 'build' is the name given to what is built, which other services may use.
    private static bool IsLocal(ServiceAnalysisContext context, ComposeScalar image) =>
        context.Service.Has("build")
        || context.Service.GetText("pull_policy") is { IsKnown: true, Value: "never" or "build" }
        || BuiltImages.Of(context.Project).Contains(image.Text);
}
