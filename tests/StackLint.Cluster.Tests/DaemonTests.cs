namespace StackLint.Cluster.Tests;

public sealed class DaemonTests
{
    [Fact]
    public void Settings_are_typed()
    {
        var document = Documents.Daemon(
            """
            {
              "log-driver": "json-file",
              "log-opts": {"max-size": "10m", "max-file": "3"},
              "debug": false,
              "log-level": "info",
              "log-format": "json",
              "live-restore": true,
              "firewall-backend": "nftables",
              "iptables": false,
              "features": {"swarm-nftables": true},
              "swarm-default-advertise-addr": "eth0",
              "mtu": 1400
            }
            """);
        var settings = document.Settings;
        Assert.Empty(document.Problems);
        Assert.Equal("json-file", settings.LogDriver.Value);
        Assert.Equal("10m", settings.GetLogOption("max-size").Value);
        Assert.Equal(["max-size", "max-file"], settings.LogOptions.Select(static o => o.Name));
        Assert.False(settings.Debug.Value);
        Assert.Equal("info", settings.LogLevel.Value);
        Assert.Equal("json", settings.LogFormat.Value);
        Assert.True(settings.LiveRestore.Value);
        Assert.Equal("nftables", settings.FirewallBackend.Value);
        Assert.False(settings.IPTables.Value);
        Assert.True(settings.GetFeature("swarm-nftables").Value);
        Assert.True(settings.GetFeature("other").IsAbsent);
        Assert.Equal("swarm-default-advertise-addr", Assert.Single(settings.SwarmKeys).Name);
        Assert.Equal(1400, settings.GetInteger("mtu").Value);
        Assert.Equal("true", document.At(settings.LiveRestore.GetLocation()));
        Assert.Equal("\"live-restore\"", document.At(settings.LiveRestore.GetKeyLocation()));
        Assert.Equal("{", document.At(settings.GetLocation()));
    }

    [Theory]
    [InlineData("""{"log-opts": {"max-file": 3}}""", "WrongType 3: 'log-opts.max-file' must be a text")]
    [InlineData("""{"log-opts": {"max-file": null, "x": true}}""", "WrongType true: 'log-opts.x' must be a text")]
    [InlineData("""{"log-opts": ["max-size=1"]}""", "WrongType [\"max-size=1\"]: 'log-opts' must be an object")]
    [InlineData("""{"debug": "true"}""", "WrongType \"true\": 'debug' must be true or false")]
    [InlineData("""{"dns": "1.1.1.1"}""", "WrongType \"1.1.1.1\": 'dns' must be a list of texts")]
    [InlineData("""{"dns": [1]}""", "WrongType 1: 'dns' must be a text")]
    [InlineData("""{"mtu": "1400"}""", "WrongType \"1400\": 'mtu' must be a whole number")]
    [InlineData("""{"mtu": 1.5}""", "WrongType 1.5: 'mtu' must be a whole number")]
    [InlineData("""{"features": {"x": "true"}}""", "WrongType \"true\": 'features.x' must be true or false")]
    [InlineData("""{"default-address-pools": {"base": "x"}}""", "WrongType {\"base\": \"x\"}: 'default-address-pools' must be a list of objects")]
    [InlineData("""{"default-shm-size": "64M", "runtimes": {"a": {"path": "/x"}}}""")]
    [InlineData("""{"log-drivr": "local"}""", "UnknownKey \"log-drivr\": 'log-drivr' is no key of daemon.json; did you mean 'log-driver'?")]
    [InlineData("""{"Debug": true}""", "UnknownKey \"Debug\": 'Debug' is no key of daemon.json; did you mean 'debug'?")]
    [InlineData("""{"log-level": "DEBUG"}""")]
    [InlineData("""{"log-level": "verbose"}""", "InvalidValue \"verbose\": 'log-level' is 'verbose'; allowed are panic, fatal, error, warn, warning, info, debug, trace")]
    [InlineData("""{"log-format": "JSON"}""", "InvalidValue \"JSON\": 'log-format' is 'JSON'; allowed are text, json")]
    [InlineData("""{"insecure-registry": ["x"]}""", "Ignored \"insecure-registry\": 'insecure-registry' has no effect: the setting is 'insecure-registries'")]
    [InlineData("""{"http-proxy": "x"}""", "Ignored \"http-proxy\": 'http-proxy' has no effect: it belongs under 'proxies'")]
    [InlineData("""{"proxies": {"http-proxy": "x", "noproxy": "y"}}""", "UnknownKey \"noproxy\": 'noproxy' is no key of 'proxies'; did you mean 'no-proxy'?")]
    [InlineData("""{"tls-options": {"tlscacert": "x"}}""", "Ignored \"tls-options\": 'tls-options' is no setting: what stands in it has no effect")]
    [InlineData("""{"graph": "/data"}""", "RemovedKey \"graph\": 'graph' is refused since Docker Engine 23.0; write 'data-root'")]
    [InlineData("""{"debug": true, "debug": false}""", "DuplicateKey \"debug\": the key stands twice; only the last one counts")]
    [InlineData("""["debug"]""", "WrongType [\"debug\"]: the settings must be an object")]
    [InlineData("""{"debug": true,}""", "Syntax }: this is no JSON: a comma stands before the closing bracket")]
    [InlineData("{\n  // no\n  \"debug\": true\n}", "Syntax /: this is no JSON: comments are not allowed")]
    [InlineData("{'debug': true}", "Syntax ': this is no JSON: texts stand in double quotes")]
    [InlineData("{\"debug\": true\n\"mtu\": 1}", "Syntax \": this is no JSON: a comma is missing")]
    [InlineData("{\"log-driver\": \"ä😀\", \"debug\": tru}", "Syntax t: this is no JSON: 't' cannot stand here")]
    [InlineData("")]
    [InlineData("{}")]
    public void Problem_is_told_at_its_place(string text, params string[] expected) =>
        Assert.Equal(expected, Documents.Daemon(text).Told().Take(Math.Max(1, expected.Length)));

    [Theory]
    [InlineData("\t{\n\t\t\"log-driver\":\t\"local\",\t\"x\\/y\":\t\"\\ud83d\\ude00z\"\n\t}\n\t")]
    [InlineData("{\n\t\"log-driver\"\t:\t\"local\"\t}\t")]
    [InlineData("\n\t\n\t{\"log-driver\"\n\t:\n\t\"local\"}")]
    public void Tabs_and_escapes_of_JSON_are_read(string text)
    {
        var document = Documents.Daemon(text);
        Assert.DoesNotContain(document.Problems, static p => p.Kind == ClusterProblemKind.Syntax);
        Assert.False(document.Yaml.HasSyntaxError);
        Assert.Equal("local", document.Settings.LogDriver.Value);
        Assert.Equal(text.IndexOf("\"local\"", StringComparison.Ordinal), document.Settings.LogDriver.Span.Start);
        Assert.Equal("\"local\"", document.At(document.Settings.LogDriver.GetLocation()));
    }

    [Fact]
    public void Escapes_of_JSON_have_their_places()
    {
        var text = "\t{\"log-opts\": {\"tag\": \"a\\/b\\ud83d\\ude00\\u00e9c\\ud800d\"}}";
        var option = Assert.Single(Documents.Daemon(text).Settings.LogOptions);
        Assert.Equal("a/b😀éc\ufffdd", option.Value.Value);
        var plain = Documents.Daemon("\t{\"log-opts\": {\"tag\": \"a\\/b\\ud83d\\ude00c\"}}");
        var node = (Yaml.Syntax.YamlScalar)plain.Settings.LogOptions[0].Node;
        Assert.Equal("c", plain.Source.Text.ToString(node.GetPartSpan(node.Value.Length - 1, 1)));
        Assert.Equal("\\/", plain.Source.Text.ToString(node.GetPartSpan(1, 1)));
        Assert.Equal("\\ud83d\\ude00", plain.Source.Text.ToString(node.GetPartSpan(3, 2)));
    }

    [Theory]
    [InlineData("\ufeff")]
    [InlineData("")]
    public void Marks_and_line_ends_do_not_move_places(string mark)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(mark + "{\r\n\t\"debug\": true\r\n}\r\n");
        var file = Yaml.Text.SourceFileReader.Decode(bytes, "daemon.json").File!;
        var document = (DaemonDocument)ClusterReader.Read(Yaml.Syntax.YamlParser.Parse(file), ClusterDocumentKind.Daemon);
        Assert.Empty(document.Problems);
        var place = document.Settings.Debug.GetLocation().GetLineSpan().StartLinePosition;
        Assert.Equal((1, 10), (place.Line, place.Character));
    }

    [SkippableFact]
    public void Files_of_the_corpus_are_read()
    {
        var count = 0;
        foreach (var (name, path, _) in Corpus.Files().Where(static f => Path.GetFileName(f.Name).Contains("daemon", StringComparison.Ordinal) && f.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            var file = Yaml.Text.SourceFileReader.Read(path, name).File!;
            var yaml = Yaml.Syntax.YamlParser.Parse(file);
            Assert.Equal(ClusterDocumentKind.Daemon, ClusterClassifier.Classify(yaml));
            var document = (DaemonDocument)ClusterReader.Read(yaml, ClusterDocumentKind.Daemon);
            Assert.Empty(document.Problems);
            Assert.NotEmpty(document.Settings.Keys);
            Assert.All(document.Settings.Keys, k => Assert.Equal('"' + k.Name + '"', document.At(k.GetLocation())));
            count++;
        }

        Assert.Equal(13, count);
    }
}
