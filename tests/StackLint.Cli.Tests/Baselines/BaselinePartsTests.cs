namespace StackLint.Cli.Tests.Baselines;

/// <summary>A finding that says several things at once is new when it comes to say more, whatever rule makes it.</summary>
public sealed class BaselinePartsTests : IDisposable
{
    private const string Hardened = "cap_drop: [ALL]\n    read_only: true";

    private const string Healthy = "healthcheck: {test: [CMD, a]}";

    private readonly ScratchFolder _folder = new();

    public BaselinePartsTests() => _folder.Write(".editorconfig", string.Concat(
        "root = true\n[*]\nstacklint.sl4006.check = all\n",
        string.Concat(((string[])["sl1005", "sl4006", "sl5008", "sl2006"]).Select(static id => $"stacklint.{id}.severity = warning\n"))));

    public void Dispose() => _folder.Dispose();

    /// <summary>Rule, target, what the service holds with less and with more to say.</summary>
    public static TheoryData<string, string, string, string> Growing => new()
    {
        { "SL6001", "swarm", "tmpfs: [/a]", "tmpfs: [/a]\n    links: [x]\n    privileged: true" },
        { "SL5008", "compose", Hardened, "cap_drop: [ALL]" },
        { "SL5008", "compose", Hardened, "init: true" },
        { "SL1005", "compose", "pids_limit: 100", "init: true" },
        { "SL4006", "compose", Healthy, "init: true" },
        {
            "SL5001", "compose",
            "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]",
            "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\", \"/run/containerd/containerd.sock:/run/containerd/containerd.sock\"]"
        },
        {
            "SL3003", "swarm",
            "logging: {driver: syslog, options: {max-size: 10m}}",
            "logging: {driver: syslog, options: {max-size: 10m, max-file: \"3\"}}"
        },
        {
            "SL4004", "swarm",
            "volumes: [\"/srv/a:/var/lib/a\"]",
            "volumes: [\"/srv/a:/var/lib/a\", \"/srv/b:/var/lib/b\"]"
        },
        {
            "SL2006", "swarm",
            "ports: [\"80:80\"]\n    deploy: {mode: global}",
            "ports: [\"80:80\", \"81:81\"]\n    deploy: {mode: global}"
        },
    };

    [Theory]
    [MemberData(nameof(Growing))]
    public void What_a_finding_gains_makes_it_new(string rule, string target, string less, string more)
    {
        Write(less);
        Run("baseline", "create", "--target", target);
        Assert.Contains($"\"{rule}\"", _folder.Read("stacklint.baseline.sarif"), StringComparison.Ordinal);
        Assert.DoesNotContain(rule, Lint(target), StringComparison.Ordinal);

        Write(more);
        Assert.Contains($" {rule}: ", Lint(target), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Growing))]
    public void What_a_finding_loses_does_not(string rule, string target, string less, string more)
    {
        Write(more);
        Run("baseline", "create", "--target", target);
        Write(less);
        Assert.DoesNotContain(rule, Lint(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_says_what_is_taken_in_the_place_of_a_smaller_one()
    {
        Write("volumes: [\"/srv/a:/var/lib/a\"]");
        Run("baseline", "create", "--target", "swarm");
        Write("volumes: [\"/srv/a:/var/lib/a\", \"/srv/b:/var/lib/b\"]");
        var before = Run("baseline", "prune", "--target", "swarm").Error;
        var count = before[(before.IndexOf("gone; ", StringComparison.Ordinal) + "gone; ".Length)..].Split(' ')[0];
        Assert.Equal(
            $"stacklint.baseline.sarif: {count} findings before, 0 gone, 1 taken (1 for one that grew); {count} in the baseline\n",
            Run("baseline", "update", "--accept-new", "--target", "swarm").Error);
    }

    private void Write(string body) => _folder.Write("stack.yml", $"services:\n  web:\n    image: example/web:1.2.3\n    {body}\n");

    private string Lint(string target) =>
        Run("lint", "stack.yml", "--baseline", "stacklint.baseline.sarif", "--target", target, "--format", "concise").Output;

    private CliRun Run(params string[] arguments) => CliRun.In(_folder.Root, arguments);
}
