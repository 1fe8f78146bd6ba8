using System.Text.RegularExpressions;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Images;
using StackLint.Rules.Options;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Resources;

/// <summary>
/// Tells services that do nothing but reserve memory on every node for what runs there beside Docker ("ghost" services).
/// </summary>
internal static partial class SystemReservation
{
    /// <summary>The role in <c>x-stacklint</c>.</summary>
    internal const string Role = "system-reservation";

    /// <summary>What a rule that asks lists among its options.</summary>
    internal static readonly RuleOption<Regex?> NamePattern = PatternOption.Optional(
        "stacklint.sl1004.name_pattern",
        "Names of services that only reserve memory on every node, a regular expression in place of the built-in one");

    private const string Directive = "role=" + Role;

    /// <summary>Whether the service's author says so in <c>x-stacklint</c>, or its name does.</summary>
    internal static bool IsReservation(Service service) => DeclaredRole(service) ?? IsNamedSo(service);

    /// <summary>The same, also by a comment <c># stacklint role=system-reservation</c> and by the configured pattern.</summary>
    internal static bool IsReservation(ComposeAnalysisContext context, Service service) =>
        DeclaredRole(service)
        ?? (IsSaidInComment(context.Project, service)
            || (context.GetOption(NamePattern) is { } pattern ? pattern.IsMatch(service.Name) : IsNamedSo(service)));

    // Another role, or one that depends on a variable, is an answer too.
    private static bool? DeclaredRole(Service service) => service.Extension.Role is { IsPresent: true } role ? role.Is(Role) : null;

    private static bool IsSaidInComment(ComposeProject project, Service service) =>
        service.Entry is { } entry && project.Files.SelectMany(static f => f.Directives).Any(d => d.Word == Directive && d.IsAbout(entry.Key));

    private static bool IsNamedSo(Service service) =>
        ReservationName().IsMatch(service.Name) || (GhostName().IsMatch(service.Name) && IsIdle(service));

    // Ghost is also a publishing platform, with its database and proxy beside it.
    private static bool IsIdle(Service service) =>
        ImageName.Of(service) is { IsUnknown: false } image
        && !image.Repository.Contains("ghost", StringComparison.OrdinalIgnoreCase)
        && BackendImages.Find(image, []) is null
        && ImageList.Proxies.Match(image, []) == false
        && !service.Has("volumes");

    // What follows names an application: system-reserved-pages, ghost-mailer.
    [GeneratedRegex("(^|[-_.])(system|node|os)[-_]?(reserv[a-z]*|overhead)([-_.](memory|mem|cpu|node|service|svc|[0-9]+))*\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex ReservationName();

    [GeneratedRegex("(^|[-_.])ghost([-_.](reserv[a-z]*|memory|mem|node|system|container|task|service|svc|[0-9]+))*\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex GhostName();
}
