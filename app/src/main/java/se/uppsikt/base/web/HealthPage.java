package se.uppsikt.base.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a load balancer that this process answers. Whether all is well is for people's pages. */
@RestController
class HealthPage {
    @GetMapping(path = "/hjalsa", produces = MediaType.TEXT_PLAIN_VALUE)
    String alive() {
        return "ok";
    }
}
