using CsCheck;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Binding;

public sealed class ComposeLoaderTests
{
    private static readonly string[] Pieces =
    [
        "services:", "\n", "\n  ", "\n    ", "\n      ", "a:", " ", "image: ", "ports:", "- ", "80:80", "'${P}:80'", "{", "}", "[", "]", ", ",
        "<<: *x", "&x ", "*x", "!reset ", "!override ", "extends: a", "deploy:", "environment:", "A=b", "null", "x-y: ", "# stacklint disable SL1\n",
        "---\n", "networks:", "volumes:", "$", "${", "'", "\"", "logging:", "options:", "driver: ", "placement:", "constraints:", "a==b", "\t", "? ", "| ", ": ",
    ];

    [Fact]
    public void Aliases_and_merge_keys_leave_their_steps()
    {
        var project = Loading.Load(ComposeTarget.Swarm, """
            x-log: &log
              driver: json-file
              options: {max-size: 10m}
            x-base: &base
              image: w
              logging: *log
            services:
              a:
                <<: *base
                user: u
            """);
        var service = project.FindService("a")!;
        Assert.Equal([ProvenanceKind.MergeKey], service.Image.Provenance.Steps.Select(static s => s.Kind));
        Assert.Equal([ProvenanceKind.MergeKey, ProvenanceKind.Alias], service.Logging.GetOption("max-size").Provenance.Steps.Select(static s => s.Kind));
        Assert.True(service.User.Provenance.IsDirect);
    }

    [Fact]
    public void Keys_are_not_interpolated()
    {
        var project = Loading.Load(ComposeTarget.Swarm, "services: {'$A': {image: $B}}");
        Assert.Equal("$A", Assert.Single(project.Services).Name);
        Assert.True(project.Services[0].Image.IsUnknown);
    }

    [Fact]
    public void A_faulty_substitution_is_unknown_and_says_why()
    {
        var source = (StackLint.Compose.Values.ComposeScalar)Loading.Service(ComposeTarget.Swarm, "image: 'w:${}'").Image.Source!;
        Assert.True(source.IsUnknown);
        Assert.Equal(2, source.Interpolated.Errors[0].Start);
    }

    [Theory]
    [InlineData("mode: 0440", 288)]
    [InlineData("mode: '0440'", 440)]
    [InlineData("mode: $M", 440)]
    public void Octal_is_read_from_plain_numbers_only(string body, long mode)
    {
        var project = Loading.Load(ComposeTarget.Swarm, new Dictionary<string, string> { ["M"] = "0440" }, $"configs: {{c: {{{body}}}}}");
        Assert.Equal(mode, Assert.Single(project.Configs).GetInteger("mode").Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("[a]")]
    [InlineData("services:")]
    [InlineData("services: [a]")]
    [InlineData("services: {a: text, b: , c: [x]}")]
    [InlineData("{[a]: b, {c: d}: e}")]
    public void Odd_files_load(string yaml)
    {
        foreach (var target in Enum.GetValues<ComposeTarget>())
        {
            Touch(Loading.Load(target, yaml, yaml));
        }
    }

    [Fact]
    public void No_text_makes_loading_throw() =>
        Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 40].Select(static p => string.Concat(p)).Array[1, 3].Sample(
            static files =>
            {
                var parsed = files.Select(static f => Loading.Parse(f)).ToArray();
                foreach (var target in Enum.GetValues<ComposeTarget>())
                {
                    Touch(ComposeLoader.Load([.. parsed], new ComposeLoadOptions(target)));
                }

                TargetDetector.Detect([.. parsed]);
            },
            iter: 500,
            threads: 1);

    /// <summary>Reads all that the model binds lazily.</summary>
    internal static void Touch(ComposeProject project)
    {
        _ = (project.Version, project.IsPartial, project.Volumes.Length, project.Configs.Length, project.Secrets.Length);
        foreach (var network in project.Networks)
        {
            _ = (network.Driver, network.External, network.EngineName, network.Subnets.Length, network.HasUnknownSubnets);
        }

        foreach (var service in project.Services)
        {
            _ = (service.IsComplete, service.Ports.Length, service.Volumes.Length, service.Networks.Length, service.Secrets.Length);
            _ = (service.Environment.Length, service.Labels.Length, service.Command.Length, service.DependsOn.Length, service.ExtraHosts.Length);
            _ = (service.Deploy.Placement.HasUnknownConstraints, service.Deploy.Placement.Preferences.Length, service.Deploy.Labels.Length);
            _ = (service.Healthcheck.Interval, service.Logging.GetOption("x"), service.Build.Context, service.MemLimit, service.Cpus);
        }
    }
}
